using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Gazette.Channels.Charts;

/// <summary>The service that draws charts.</summary>
public static class ChartServices
{
    /// <summary>Adds <see cref="ChartPictures"/>, once for all channels; the first options given hold.</summary>
    public static IServiceCollection AddCharts(this IServiceCollection services, ChartOptions? options = null)
    {
        services.TryAddSingleton(options ?? new());
        services.TryAddSingleton<ChartPictures>();
        return services;
    }
}
