using System.Text;

namespace Gazette.News.Formats.Entries;

/// <summary>One value of a JSON document that is read piece by piece.</summary>
/// <param name="Line">The line it begins on, from 1.</param>
/// <param name="Text">Its JSON; empty when it is longer than a record may be.</param>
/// <param name="IsHead">Whether it is what stands around the list of entries (a feed's title and address).</param>
/// <param name="Wrong">What is wrong with it, as far as its brackets and quotes show; null otherwise.</param>
internal readonly record struct JsonPiece(int Line, string Text, bool IsHead, string? Wrong);

/// <summary>
/// Cuts JSON into its entries without holding it: the elements of a list, of the list inside an object
/// (<c>articles</c>, <c>items</c> …), or objects one after another. Brackets and quotes are followed, nothing else is understood.
/// </summary>
internal sealed class JsonPieces(TextReader reader)
{
    private static readonly HashSet<string> Lists = new(StringComparer.OrdinalIgnoreCase) { "articles", "items", "entries", "data", "list", "results", "records", "rows", "news", "文章", "新闻", "数据" };
    private static readonly HashSet<string> Wraps = new(StringComparer.OrdinalIgnoreCase) { "data", "response", "result", "feed", "channel" };

    private readonly StringBuilder open = new();
    private int line = 1;
    private bool isTooLong;
    private string? wrong;

    /// <summary>The pieces in order; text after the last one that is no JSON ends the reading with a wrong piece.</summary>
    public IEnumerable<JsonPiece> Read()
    {
        while (Next() is var next && next >= 0)
        {
            switch ((char)next)
            {
                case '[':
                    Take();
                    foreach (var element in Elements())
                        yield return element;
                    break;
                case '{':
                    foreach (var piece in Members())
                        yield return piece;
                    break;
                case ',':
                    Take();
                    break;
                default:
                    yield return new(line, "", false, "here is something that is no JSON");
                    yield break;
            }
        }
    }

    /// <summary>The elements of a list whose bracket was taken.</summary>
    private IEnumerable<JsonPiece> Elements()
    {
        while (true)
        {
            var next = Next();
            if (next == ',')
            {
                Take();
                continue;
            }

            if (next == ']')
            {
                Take();
                yield break;
            }

            if (next < 0)
            {
                yield return new(line, "", false, "the list is cut off here");
                yield break;
            }

            if (next is '}' or ':')
                Take();   // left over by a broken element before
            else
                yield return Value();
        }
    }

    /// <summary>An object: its list of entries and what stands around it, or the object itself.</summary>
    private IEnumerable<JsonPiece> Members()
    {
        var (head, start, hasList, depth) = (new StringBuilder("{"), line, false, 1);
        Take();
        while (depth > 0)
        {
            var next = Next();
            if (next is ',' or '}')
            {
                Take();
                depth -= next == '}' ? 1 : 0;
                continue;
            }

            if (next != '"' || Value() is not { Wrong: null } key || Next() != ':')
            {
                yield return new(line, "", false, next < 0 ? "the object is cut off here" : "the object is broken here");
                if (next < 0 || depth == 1 && !SkipLine())
                    yield break;
                continue;
            }

            Take();
            var (name, after) = (key.Text.Trim('"'), Next());
            if (after == '[' && Lists.Contains(name) && StartsList())
            {
                hasList = true;
                yield return new(start, head + "}", true, null);
                foreach (var element in Elements())
                    yield return element;
            }
            else if (after == '{' && depth == 1 && Wraps.Contains(name))
            {
                Take();
                depth++;
            }
            else
            {
                var value = Value();
                wrong = value.Wrong;
                if (head.Length + value.Text.Length < TextLines.LongestRecord)
                    head.Append(head.Length > 1 ? "," : "").Append(key.Text).Append(':').Append(value.Text);
            }
        }

        if (!hasList)
            yield return new(start, head + "}", false, null);
    }

    /// <summary>Whether the list that begins here holds objects; its bracket is taken when it does.</summary>
    private bool StartsList()
    {
        Take();
        if (Next() is '{' or ']')
            return true;
        pushed = '[';
        return false;
    }

    private int pushed = -1;

    /// <summary>The value that begins here, whole.</summary>
    private JsonPiece Value()
    {
        open.Clear();
        (isTooLong, wrong) = (false, null);
        var (start, depth, isFirst) = (line, 0, true);
        while (isFirst || depth > 0)
        {
            var c = isFirst ? Next() : Peek();
            if (c < 0)
                return new(start, "", false, "it is cut off");
            if (!isFirst && depth == 1 && c == '{' && isAtLineStart && wrong is not null)
                break;   // the next element of a list that is written one a line
            if (c == '"')
                String();
            else if (isFirst && c is not ('{' or '['))
                return Plain(start);
            else
            {
                depth += c is '{' or '[' ? 1 : c is '}' or ']' ? -1 : 0;
                Keep(Take());
            }

            isFirst = false;
        }

        return isTooLong ? new(start, "", false, $"it is longer than {TextLines.LongestRecord / 1024 / 1024} MB") : new(start, open.ToString(), false, wrong);
    }

    private void String()
    {
        Keep(Take());
        for (int c; (c = Peek()) >= 0;)
        {
            if (c is '\n' or '\r')
            {
                wrong = "a quote is opened and not closed on its line";
                return;
            }

            Keep(Take());
            if (c == '"')
                return;
            if (c == '\\' && Peek() is not ('\n' or '\r' or -1))
                Keep(Take());
        }
    }

    /// <summary>A number or a word.</summary>
    private JsonPiece Plain(int start)
    {
        while (Peek() is >= 0 and not (',' or ']' or '}' or '\n' or '\r' or ' ' or '\t' or ':' or '"'))
            Keep(Take());
        if (open.Length == 0 && Peek() >= 0)
            Keep(Take());
        return new(start, open.ToString(), false, null);
    }

    private void Keep(int c)
    {
        if (open.Length < TextLines.LongestRecord)
            open.Append((char)c);
        else
            isTooLong = true;
    }

    private bool SkipLine()
    {
        while (Peek() is >= 0 and not '\n')
            Take();
        return Peek() >= 0;
    }

    /// <summary>The next character that is no blank, not taken; below 0 at the end.</summary>
    private int Next()
    {
        while (Peek() is var c && c >= 0 && (char.IsWhiteSpace((char)c) || c is '\ufeff' or 0))
            Take();
        return Peek();
    }

    private bool isAtLineStart;

    private int Peek() => pushed >= 0 ? pushed : reader.Peek();

    private int Take()
    {
        if (pushed >= 0)
        {
            var kept = pushed;
            pushed = -1;
            return kept;
        }

        var c = reader.Read();
        if (c == '\n')
            (line, isAtLineStart) = (line + 1, true);
        else if (!char.IsWhiteSpace((char)c))
            isAtLineStart = false;
        return c;
    }
}
