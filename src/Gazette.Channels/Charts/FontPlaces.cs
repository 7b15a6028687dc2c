namespace Gazette.Channels.Charts;

/// <summary>Where systems keep fonts that hold Chinese characters, the more readable first.</summary>
internal static class FontPlaces
{
    private static readonly string[] Linux =
    [
        "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",            // Debian, Ubuntu: fonts-noto-cjk
        "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",                 // Arch: noto-fonts-cjk
        "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc",          // older Fedora
        "/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc",
        "/usr/share/fonts/google-noto-sans-cjk-vf-fonts/NotoSansCJK-VF.ttc", // Fedora
        "/usr/share/fonts/opentype/source-han-sans/SourceHanSansSC-Regular.otf",
        "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",                    // Debian, Ubuntu: fonts-wqy-microhei
        "/usr/share/fonts/wqy-microhei/wqy-microhei.ttc",
        "/usr/share/fonts/wenquanyi/wqy-microhei/wqy-microhei.ttc",
        "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
        "/usr/share/fonts/wqy-zenhei/wqy-zenhei.ttc",
        "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",         // Debian, Ubuntu: fonts-droid-fallback
        "/usr/share/fonts/truetype/arphic/uming.ttc",
        "/usr/share/fonts/truetype/arphic/ukai.ttc",
    ];

    private static readonly string[] MacOs =
    [
        "/System/Library/Fonts/PingFang.ttc",
        "/System/Library/Fonts/Hiragino Sans GB.ttc",
        "/System/Library/Fonts/STHeiti Medium.ttc",
        "/System/Library/Fonts/STHeiti Light.ttc",
        "/System/Library/Fonts/Supplemental/Songti.ttc",
        "/System/Library/Fonts/Supplemental/Arial Unicode.ttf",
        "/Library/Fonts/Arial Unicode.ttf",
    ];

    private static readonly string[] Windows = ["msyh.ttc", "msyh.ttf", "Deng.ttf", "simhei.ttf", "simsun.ttc"];

    /// <summary>The files of this system, whether they are there or not.</summary>
    public static IReadOnlyList<string> OfThisSystem() =>
        OperatingSystem.IsWindows() ? [.. Windows.Select(name => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.Fonts), name))]
        : OperatingSystem.IsMacOS() ? MacOs
        : Linux;
}
