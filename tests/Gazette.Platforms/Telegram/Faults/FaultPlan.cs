namespace Gazette.Platforms.Telegram;

/// <summary>Which of the coming requests go wrong, and how. Polling is left alone unless a condition names it.</summary>
public sealed class FaultPlan
{
    private readonly Lock gate = new();
    private readonly List<Planned> planned = [];

    /// <summary>The next requests that are no polling go wrong.</summary>
    public void Next(Fault fault, int times = 1) => When(NoPolling, fault, times);

    /// <summary>The next requests of a method go wrong.</summary>
    public void Next(string method, Fault fault, int times = 1) => When(r => r.Method == method, fault, times);

    /// <summary>The next requests that meet a condition go wrong.</summary>
    public void When(Func<ApiRequest, bool> matches, Fault fault, int times = 1)
    {
        lock (gate)
            planned.Add(new(matches, fault, times));
    }

    /// <summary>The next requests that meet a condition wait, before or after what they ask is done, until they are released.</summary>
    public Hold Hold(Func<ApiRequest, bool>? matches = null, bool afterAcceptance = false, int times = 1)
    {
        var hold = new Hold(afterAcceptance);
        When(matches ?? NoPolling, hold, times);
        return hold;
    }

    /// <summary>From now on nothing goes wrong that was only planned.</summary>
    public void Clear()
    {
        lock (gate)
            planned.Clear();
    }

    internal Fault? Take(ApiRequest request)
    {
        lock (gate)
        {
            var next = planned.FindIndex(p => p.Matches(request));
            if (next < 0)
                return null;
            var (_, fault, times) = planned[next];
            if (times == 1)
                planned.RemoveAt(next);
            else
                planned[next] = planned[next] with { Times = times - 1 };
            return fault;
        }
    }

    private static bool NoPolling(ApiRequest request) => request.Method != "getUpdates";

    private sealed record Planned(Func<ApiRequest, bool> Matches, Fault Fault, int Times);
}
