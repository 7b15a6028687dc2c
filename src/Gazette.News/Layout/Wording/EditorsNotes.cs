using System.Text.RegularExpressions;

namespace Gazette.News.Layout.Wording;

/// <summary>How a paper lets its editor speak: 编者按, 开栏语.</summary>
internal static partial class EditorsNotes
{
    /// <summary>Whether a paragraph says that the editor speaks.</summary>
    public static bool Begins(string text) => Note().IsMatch(text);

    [GeneratedRegex(@"^[【\[（(]?(编者按|編者按|编者的话|編者的話|编者语|编后|开栏语|开栏的话|開欄的話|本报编者按)[】\]）)]?")]
    private static partial Regex Note();
}
