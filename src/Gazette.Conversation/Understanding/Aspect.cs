namespace Gazette.Conversation.Understanding;

/// <summary>What of an indicator is asked for. The words of each stand in <c>aspects.json</c>.</summary>
internal enum Aspect
{
    /// <summary>How much it is (是多少).</summary>
    Value,

    /// <summary>By how many percent it grew over the same period of last year (同比增长多少).</summary>
    Growth,

    /// <summary>By how much it grew (增收多少).</summary>
    Increase,

    /// <summary>Its share of the whole it belongs to (占比).</summary>
    Share,

    /// <summary>How much of the year's budget is reached (完成预算的百分之几).</summary>
    OfBudget,

    /// <summary>Its place among those compared (排全市第几).</summary>
    Rank,

    /// <summary>How it stands beside last year (比去年怎么样).</summary>
    LastYear,

    /// <summary>What it was a year before (去年同期是多少).</summary>
    YearBefore,

    /// <summary>How it went from period to period (走势).</summary>
    Course,

    /// <summary>Its months one by one (每个月的情况).</summary>
    ByMonth,

    /// <summary>Its years one by one (历年).</summary>
    ByYear,
}

/// <summary>Words that ask for an aspect.</summary>
internal sealed record AspectMention(int Start, int Length, Feature Feature, Aspect Aspect) : Mention(Start, Length, Feature);
