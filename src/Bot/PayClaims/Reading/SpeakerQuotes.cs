using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>Where an article quotes: the stretches between quotation marks of either language.</summary>
internal sealed class SpeakerQuotes
{
    // A pair farther apart was never closed.
    private const int LongestQuote = 1_500;

    private readonly List<TextSpan> quotes = [];

    public SpeakerQuotes(string text)
    {
        var open = -1;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '«' or '“':
                    open = i;
                    break;
                case '»' or '”' when open >= 0:
                    Close(i);
                    break;
                case '"' when open < 0 && StraightQuotes.Opens(text, i):
                    open = i;
                    break;
                case '"' when open >= 0 && text[open] == '"':
                    Close(i);
                    break;
                case '\n' when open >= 0 && text[open] == '"':
                    open = -1;
                    break;
                default:
                    break;
            }
        }

        void Close(int end)
        {
            if (end - open < LongestQuote)
            {
                quotes.Add(new TextSpan(open, end + 1 - open));
            }

            open = -1;
        }
    }

    /// <returns>The quotation around the offset; null outside.</returns>
    public TextSpan? At(int offset)
    {
        var (low, high) = (0, quotes.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = quotes[middle].End <= offset ? (middle + 1, high) : (low, middle);
        }

        return low < quotes.Count && quotes[low].Start <= offset ? quotes[low] : null;
    }
}
