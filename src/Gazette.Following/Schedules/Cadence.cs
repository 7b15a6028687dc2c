namespace Gazette.Following.Schedules;

/// <summary>How often what a follow matches is pushed; the order is from the fastest to never.</summary>
public enum Cadence
{
    /// <summary>Within <c>Digest:ImmediateDelay</c> of publication.</summary>
    Immediate,

    /// <summary>Every day at the person's time.</summary>
    Daily,

    /// <summary>Every Chinese workday (make-up days included) at the person's time.</summary>
    Workdays,

    /// <summary>Once a week on the person's day and time.</summary>
    Weekly,

    /// <summary>Never: the follow stands, nothing is pushed.</summary>
    Off,
}
