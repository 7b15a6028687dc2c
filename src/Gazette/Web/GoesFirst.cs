using Gazette.Following.Planning;

namespace Gazette.Web;

/// <summary>Who reads pages or the same as JSON waits as who asks in a chat does: planning stands still while the answer is put together, not while it is sent.</summary>
internal sealed class GoesFirst(RightOfWay rightOfWay) : IEndpointFilter
{
    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        using var turn = rightOfWay.Take();
        return await next(context).ConfigureAwait(false);
    }
}
