using Bot.Language;

namespace Bot.PayClaims.Reading.Choices;

/// <summary>How near a figure the article speaks of filings, surveys, adverts, unnamed sources and the like: hints beside what the speaker's own words say.</summary>
internal sealed class SourceHints
{
    private static readonly (string Kind, string[] Words)[] Lexicon =
        [.. EmbeddedTable.Rows("Bot.PayClaims.Reading.Data.source-words.tsv").Select(row => (row[0], Array.ConvertAll(row[1].Split("; "), words => $" {words}")))];

    private readonly ClaimText _text;

    // For each sentence the kinds it speaks of, as bits in the lexicon's order.
    private readonly int[] _kinds;

    public SourceHints(ClaimText text)
    {
        _text = text;
        _kinds = new int[text.Sentences.Count];
        for (var i = 0; i < _kinds.Length; i++)
        {
            var words = $" {FoldedWords.Joined(text.Sentence(i))} ";
            for (var kind = 0; kind < Lexicon.Length; kind++)
            {
                _kinds[i] |= Array.Exists(Lexicon[kind].Words, entry => words.Contains(entry, StringComparison.Ordinal)) ? 1 << kind : 0;
            }
        }
    }

    public IEnumerable<string> At(int sentence)
    {
        for (var kind = 0; kind < Lexicon.Length; kind++)
        {
            yield return $"hint:{Lexicon[kind].Kind}:{Place(sentence, 1 << kind)}";
            yield return $"hint.share:{Lexicon[kind].Kind}:{Math.Min(4, _kinds.Count(kinds => (kinds & (1 << kind)) != 0))}";
        }
    }

    private string Place(int sentence, int bit)
    {
        if ((_kinds[sentence] & bit) != 0)
        {
            return "here";
        }

        var paragraph = _text.Paragraphs[sentence];
        for (var i = sentence - 1; i >= 0 && paragraph - _text.Paragraphs[i] <= 1; i--)
        {
            if ((_kinds[i] & bit) != 0)
            {
                return _text.Paragraphs[i] == paragraph ? i == sentence - 1 ? "before" : "paragraph" : "paragraph before";
            }
        }

        for (var i = sentence + 1; i < _kinds.Length && _text.Paragraphs[i] == paragraph; i++)
        {
            if ((_kinds[i] & bit) != 0)
            {
                return "behind";
            }
        }

        return Array.Exists(_kinds, kinds => (kinds & bit) != 0) ? "elsewhere" : "nowhere";
    }
}
