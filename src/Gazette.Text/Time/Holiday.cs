namespace Gazette.Text.Time;

/// <summary>The statutory holidays, and two days that belong to Spring Festival.</summary>
internal enum Holiday
{
    /// <summary>元旦.</summary>
    NewYear,

    /// <summary>春节.</summary>
    SpringFestival,

    /// <summary>除夕, the eve of Spring Festival.</summary>
    NewYearsEve,

    /// <summary>元宵节, the fifteenth day of the lunar year.</summary>
    Lanterns,

    /// <summary>清明节.</summary>
    Qingming,

    /// <summary>劳动节, 五一.</summary>
    LabourDay,

    /// <summary>端午节.</summary>
    DragonBoat,

    /// <summary>中秋节.</summary>
    MidAutumn,

    /// <summary>国庆节.</summary>
    NationalDay,
}
