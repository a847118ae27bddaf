using AngleSharp.Dom;

namespace Bot.Articles.Reading.Html;

/// <summary>A page's meta tags by name or property, lower case. The first of a name counts; authors may repeat.</summary>
internal sealed class MetaTags
{
    private readonly Dictionary<string, List<string>> _contents = new(StringComparer.OrdinalIgnoreCase);

    public MetaTags(IParentNode document)
    {
        foreach (var meta in document.QuerySelectorAll("meta[content]"))
        {
            var content = WhiteSpace.Fold(meta.GetAttribute("content"));
            foreach (var attribute in (string[])["property", "name", "itemprop"])
            {
                if (content.Length > 0 && meta.GetAttribute(attribute) is { Length: > 0 } name)
                {
                    foreach (var one in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    {
                        if (!_contents.TryGetValue(one, out var contents))
                        {
                            _contents[one] = contents = [];
                        }

                        contents.Add(content);
                    }
                }
            }
        }
    }

    /// <returns>The content of the first name present; empty when none is.</returns>
    public string First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_contents.TryGetValue(name, out var contents))
            {
                return contents[0];
            }
        }

        return "";
    }

    /// <returns>Every content of the first name present.</returns>
    public IReadOnlyList<string> All(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_contents.TryGetValue(name, out var contents))
            {
                return contents;
            }
        }

        return [];
    }
}
