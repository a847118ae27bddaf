using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Bot.Articles.Reading.Markdown;

/// <summary>The YAML block at the head of a Markdown file: top-level keys (lower case) with their scalar values; lists are joined with commas.</summary>
internal sealed class FrontMatter
{
    private const string Fence = "---";

    // Front matter is a screenful; a fence found further down belongs to the text.
    private const int MaximumLength = 64 * 1024;

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Where the text after it begins.</summary>
    public int End { get; private init; }

    /// <summary>Why the block cannot be read; null when it can or when there is none.</summary>
    public string? Problem { get; private set; }

    /// <returns>The first of the keys that has a value; empty when none has.</returns>
    public string this[params ReadOnlySpan<string> keys]
    {
        get
        {
            foreach (var key in keys)
            {
                if (_values.TryGetValue(key, out var value) && value.Length > 0)
                {
                    return value;
                }
            }

            return "";
        }
    }

    public static FrontMatter Of(string file)
    {
        var (start, length, end) = Block(file);
        var frontMatter = new FrontMatter { End = end };
        if (length > 0)
        {
            frontMatter.Read(file.Substring(start, length));
        }

        return frontMatter;
    }

    private static (int Start, int Length, int End) Block(string file)
    {
        if (!file.StartsWith(Fence, StringComparison.Ordinal))
        {
            return (0, 0, 0);
        }

        var start = 0;
        var position = 0;
        foreach (var line in file.AsSpan(0, Math.Min(file.Length, MaximumLength)).EnumerateLines())
        {
            var next = Math.Min(file.Length, AfterLineBreak(file, position + line.Length));
            var fence = line.TrimEnd();
            if (position == 0)
            {
                if (fence is not Fence)
                {
                    return (0, 0, 0);
                }

                start = next;
            }
            else if (fence is Fence or "...")
            {
                // Two rules with prose between them are Markdown, not front matter.
                return LooksLikeKeys(file.AsSpan(start, position - start)) ? (start, position - start, next) : (0, 0, 0);
            }

            position = next;
        }

        return (0, 0, 0);
    }

    private static int AfterLineBreak(string file, int position) =>
        position + (position + 1 < file.Length && file[position] == '\r' && file[position + 1] == '\n' ? 2 : 1);

    private static bool LooksLikeKeys(ReadOnlySpan<char> block)
    {
        foreach (var line in block.EnumerateLines())
        {
            var first = line.Trim();
            if (first.Length == 0 || first[0] != '#')
            {
                var colon = first.IndexOf(':');
                return colon > 0 && first[..colon].IndexOfAny(" \t") < 0;
            }
        }

        return true;
    }

    // Events, not a document: a thousand nested brackets would exhaust the stack of a recursive loader,
    // and aliases are never expanded.
    private void Read(string yaml)
    {
        try
        {
            var parser = new Parser(new StringReader(yaml));
            var depth = 0;
            string? key = null;
            var values = new List<string>();
            while (parser.MoveNext())
            {
                switch (parser.Current)
                {
                    case Scalar scalar when depth == 1 && key is null:
                        key = scalar.Value;
                        break;
                    case Scalar scalar when depth == 1:
                        _values[key!] = scalar.Value;
                        key = null;
                        break;
                    case Scalar scalar when depth == 2:
                        values.Add(scalar.Value);
                        break;
                    case MappingStart or SequenceStart:
                        depth++;
                        break;
                    case MappingEnd or SequenceEnd:
                        depth--;
                        if (depth == 1)
                        {
                            _values[key ?? ""] = string.Join(", ", values);
                            key = null;
                            values.Clear();
                        }

                        break;
                }
            }
        }
        catch (YamlException error)
        {
            Problem = Invalid($"near its line {error.Start.Line}");
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            // The scanner leaves its own checks for these on some broken lists and escapes.
            Problem = Invalid("in one of its lists or quoted values");
        }
    }

    private static string Invalid(string where) => $"the front matter is not valid YAML {where}; quote values that hold a colon or a bracket.";
}
