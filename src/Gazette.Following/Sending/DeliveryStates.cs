namespace Gazette.Following.Sending;

/// <summary>What the states are called, in the store and in what is counted.</summary>
public static class DeliveryStates
{
    /// <summary>The name of a state, in small letters.</summary>
    public static string Name(this DeliveryState state) => state switch
    {
        DeliveryState.Pending => "pending",
        DeliveryState.Sending => "sending",
        DeliveryState.Held => "held",
        DeliveryState.Sent => "sent",
        DeliveryState.Failed => "failed",
        DeliveryState.Cancelled => "cancelled",
        DeliveryState.Uncertain => "uncertain",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state."),
    };
}
