namespace Gazette.Channels.Terminal;

/// <summary>The few words the terminal itself says.</summary>
internal static class TerminalTexts
{
    /// <summary>How to press a button and how to leave.</summary>
    public static string Hint(bool chinese) => chinese
        ? "（输入 #1 按下按钮 1，输入 /quit 或按 Ctrl-D 退出）"
        : "(Type #1 to press button 1, /quit or Ctrl-D to leave)";

    /// <summary>The number is not among the choices shown last.</summary>
    public static string NoSuchChoice(bool chinese) => chinese ? "没有这个按钮。" : "There is no such button.";
}
