using Bot.Language;

namespace Bot.PayClaims.Reading.Choices;

/// <summary>
/// Who may be telling a figure, beyond the words of attribution beside it: the voices of the sentences around, and the last person, unnamed
/// source or paper that the paragraph brought in. Their own paragraph is often told in somebody's voice without another "she said".
/// </summary>
internal sealed class SourceFrame
{
    /// <summary>The feature of a figure before which neither its paragraph nor the one before speaks of a person.</summary>
    public const string Nobody = "human:none";

    // How long an article is, in characters: short news states most figures without a source.
    private static readonly (int Below, string Name)[] Lengths = [(600, "notice"), (1_500, "short"), (4_000, "middle"), (int.MaxValue, "long")];

    private const int OpeningLength = 8;

    private readonly ClaimText _text;
    private readonly SpeakerScene _scene;
    private readonly List<NameMention>[] _names;
    private readonly List<(int Start, string Sign)>?[] _voices;
    private readonly List<FrameItem>?[] _items;
    private Dictionary<string, HashSet<int>>? _speaking;
    private List<string>? _kinds;

    public SourceFrame(ClaimText text, SpeakerScene scene, IReadOnlyList<NameMention> names)
    {
        (_text, _scene) = (text, scene);
        _voices = new List<(int Start, string Sign)>?[text.Sentences.Count];
        _items = new List<FrameItem>?[text.Sentences.Count];
        _names = new List<NameMention>[text.Sentences.Count];
        for (var i = 0; i < _names.Length; i++)
        {
            _names[i] = [];
        }

        foreach (var name in names)
        {
            _names[text.SentenceAt(name.Span.Start)].Add(name);
        }
    }

    /// <param name="index">The figure's sentence; <paramref name="figure"/> is where it stands.</param>
    /// <param name="employer">Who pays, null when unknown; <paramref name="person"/> is who is paid.</param>
    /// <param name="isHeard">True when the figure has words of attribution.</param>
    public void AddTo(List<string> features, CueSentence sentence, int index, TextSpan figure, string? employer, NameMention? person, bool isHeard)
    {
        features.Add($"length:{Array.Find(Lengths, entry => _text.Text.Length < entry.Below).Name}");
        Voices(features, index, figure.Start, isHeard);
        Names(features, sentence, index, figure.Start);
        Introduced(features, sentence, index, figure.Start, employer, person);
    }

    private void Voices(List<string> features, int index, int figure, bool isHeard)
    {
        var own = VoicesOf(index);
        features.Add($"voices:{Math.Min(3, own.Count)}");
        foreach (var (start, sign) in own)
        {
            features.Add($"voice:{sign}");
            features.Add($"voice:{sign}:{(start < figure ? "front" : "behind")}");
        }

        for (var i = Math.Max(0, index - 3); i < index; i++)
        {
            if (IsSameParagraph(i, index))
            {
                features.AddRange(VoicesOf(i).Select(voice => $"voice.{(i == index - 1 ? "before" : "earlier")}:{voice.Sign}"));
            }
        }

        features.Add($"voice.last:{Last(index, figure)}:{isHeard}");
        features.Add($"voice.next:{Next(index, figure)}:{isHeard}");
        features.AddRange(_kinds ??= [.. Enumerable.Range(0, _voices.Length).SelectMany(VoicesOf).GroupBy(voice => voice.Sign.Split('+')[0]).Select(group => $"voice.kind:{group.Key}:{Math.Min(3, group.Count())}")]);
    }

    private string Last(int index, int figure)
    {
        for (var i = index; i >= 0 && _text.Paragraphs[index] - _text.Paragraphs[i] <= 2; i--)
        {
            var voices = VoicesOf(i);
            for (var at = voices.Count - 1; at >= 0; at--)
            {
                if (voices[at].Start < figure)
                {
                    return $"{voices[at].Sign}:{(i == index ? "here" : IsSameParagraph(i, index) ? "paragraph" : "before")}";
                }
            }
        }

        return "none";
    }

    private string Next(int index, int figure)
    {
        for (var i = index; i < _voices.Length && IsSameParagraph(i, index); i++)
        {
            foreach (var (start, sign) in VoicesOf(i))
            {
                if (start > figure)
                {
                    return $"{sign}:{i == index}";
                }
            }
        }

        return "none";
    }

    private void Names(List<string> features, CueSentence sentence, int index, int figure)
    {
        var names = _names[index];
        features.Add($"persons:{Math.Min(2, names.Count(name => name.Kind == NameKind.Person))}");
        features.Add($"organisations:{Math.Min(2, names.Count(name => name.Kind == NameKind.Organisation))}");
        features.Add($"name.before:{names.FindLast(name => name.Span.Start < figure)?.Kind}");
        features.Add($"name.first:{names.Find(name => name.Span.Start - sentence.Span.Start < OpeningLength)?.Kind}");
        for (var i = 0; i < Math.Min(2, sentence.Words.Count); i++)
        {
            features.Add($"word.{i}:{(FigureFeatures.IsPlain(sentence, i) ? sentence.Words[i].Text : "name")}");
        }
    }

    private void Introduced(List<string> features, CueSentence sentence, int index, int figure, string? employer, NameMention? person)
    {
        var pronoun = sentence.Words.Find(word => word.Start < figure && FrameItem.IsPronoun(word.Text)).Text switch
        {
            null => "no",
            "they" or "ils" or "elles" or "their" or "leur" => "they",
            _ => "one",
        };
        FrameItem? human = null, any = null;
        var paragraph = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = index; i >= 0 && _text.Paragraphs[index] - _text.Paragraphs[i] <= 1; i--)
        {
            foreach (var item in Enumerable.Reverse(ItemsOf(i)))
            {
                if (IsSameParagraph(i, index))
                {
                    paragraph.Add(item.Kind);
                }

                if (item.Start < figure)
                {
                    any ??= item.Kind is FrameItem.TheOne ? null : item;
                    human ??= item.Kind is FrameItem.Named or FrameItem.SomeOne ? item : null;
                }
            }
        }

        for (var i = index + 1; i < _items.Length && i == index + 1 && IsSameParagraph(i, index); i++)
        {
            paragraph.UnionWith(ItemsOf(i).Select(item => item.Kind));
        }

        features.AddRange(paragraph.Select(kind => $"holds:{kind}"));
        paragraph.Remove(FrameItem.TheOne);
        features.Add($"holds.all:{string.Join('+', paragraph)}");
        features.Add($"pronoun:{pronoun}:{sentence.Words.Count > 0 && FrameItem.IsPronoun(sentence.Words[0].Text)}");
        var self = $"{Self(sentence)}:{_scene.Quotes.At(figure) is not null}";
        features.Add($"tells:{self}");
        foreach (var told in Told(human, index, employer, person))
        {
            features.Add($"human:{told}");
            features.Add($"human:{told}:{pronoun}");
            features.Add($"tells:{self}:{told}");
        }

        foreach (var told in Told(any, index, employer, person))
        {
            features.Add($"source.last:{told}");
            features.Add($"source.last:{told}:{pronoun}");
        }
    }

    /// <summary>A named person by whose side the person is on, by office, by whether the person is heard; others by their kind.</summary>
    private IEnumerable<string> Told(FrameItem? item, int index, string? employer, NameMention? person)
    {
        if (item?.Name is not { } name)
        {
            return [item?.Kind ?? "none"];
        }

        var side = name.Affiliation is { } at ? employer is null ? "somewhere" : AttributionStatus.IsSame(at, employer) ? "payer" : "other" : "";
        var office = AttributionStatus.OfficeOf(name.Role);
        _speaking ??= Speaking();
        var says = !_speaking.TryGetValue(name.Name, out var paragraphs) ? "" : paragraphs.Contains(_text.Paragraphs[index]) ? "speaks" : "spoke";
        var isPaid = person is not null && AttributionStatus.IsSame(person.Name, name.Name) ? "paid" : "";
        return [item.Kind, $"{item.Kind}:{side}", $"{item.Kind}:{office}", $"{item.Kind}:{side}:{office}", $"{item.Kind}:{says}:{isPaid}", $"{item.Kind}:{side}:{office}:{says}:{isPaid}"];
    }

    private static string Self(CueSentence sentence)
    {
        var found = "no";
        foreach (var word in sentence.Words)
        {
            switch (word.Text)
            {
                case "i" or "my" or "me" or "je" or "j" or "mon" or "ma" or "mes" or "moi" or "m":
                    return "i";
                case "we" or "our" or "us" or "nous" or "notre" or "nos":
                    found = "we";
                    break;
                case "they" or "their" or "ils" or "leur" or "elles" when found == "no":
                    found = "they";
                    break;
                default:
                    break;
            }
        }

        return found;
    }

    /// <summary>By name the paragraphs in which a person is heard.</summary>
    private Dictionary<string, HashSet<int>> Speaking()
    {
        var speaking = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        for (var i = 0; i < _voices.Length; i++)
        {
            foreach (var cue in _scene.Cues(i))
            {
                if (_scene.Resolve(cue) is { Kind: SpeakerKind.Person } source)
                {
                    (speaking.TryGetValue(source.Words, out var paragraphs) ? paragraphs : speaking[source.Words] = []).Add(_text.Paragraphs[i]);
                }
            }
        }

        return speaking;
    }

    private List<(int Start, string Sign)> VoicesOf(int sentence) => _voices[sentence] ??=
        [.. _scene.Cues(sentence).Where(cue => cue.From < _scene.Tokens.Count).Select(cue => (_scene.Tokens[cue.From].Start, Sign(_scene.Resolve(cue))))];

    private static string Sign(SpeakerSource? source) => source is null ? "nobody" : $"{source.Kind}{(source.IsMarketVoice ? "+market" : "")}{(source.SpeaksForEmployer ? "+employer" : "")}";

    private List<FrameItem> ItemsOf(int sentence) => _items[sentence] ??= FrameItem.Of(_scene, sentence, _names[sentence]);

    private bool IsSameParagraph(int one, int other) => _text.Paragraphs[one] == _text.Paragraphs[other];
}
