using System.Globalization;
using Bot.Articles;
using Bot.Language;
using Bot.PayClaims.Money;

namespace Bot.PayClaims.Stories;

/// <summary>What stays of an article in any language: its sums of money and other numbers in order, its names, its length and how often it quotes.</summary>
/// <param name="Numbers">Values in the order of the text, money with its currency ("300000000 USD"); a year is a number like others.</param>
/// <param name="Money">The different sums among them.</param>
/// <param name="Names">Folded words written with a capital inside sentences.</param>
/// <param name="Words">Words and numbers in the text.</param>
/// <param name="Quotes">Quotations, by their opening marks.</param>
internal sealed record StoryFingerprint(IReadOnlyList<string> Numbers, IReadOnlySet<string> Money, IReadOnlySet<string> Names, int Words, int Quotes)
{
    // Shorter words with a capital are mostly abbreviations and particles.
    private const int ShortestName = 3;

    public static StoryFingerprint Of(Article article)
    {
        var (numbers, money) = ReadNumbers(article.Text, article.Language);
        var (names, words) = ReadNames(article.Text);
        var marks = article.Text.Count(character => character is '«' or '“') + article.Text.Count(character => character == '"') / 2;
        return new StoryFingerprint(numbers, money, names, words, marks);
    }

    private static (List<string> Numbers, HashSet<string> Money) ReadNumbers(string text, string language)
    {
        var numbers = new List<string>();
        var money = new HashSet<string>(StringComparer.Ordinal);
        var sums = MoneyReader.Read(text, language).Where(mention => mention.Kind == MoneyKind.Amount).ToList();
        var next = 0;
        var tokenizer = new Tokenizer(text);
        while (tokenizer.Next(out var token))
        {
            for (; next < sums.Count && sums[next].Span.Start <= token.Start; next++)
            {
                foreach (var value in Values(sums[next].Amount))
                {
                    numbers.Add(value);
                    money.Add(value);
                }
            }

            var isInSum = next > 0 && token.Start < sums[next - 1].Whole.End;
            if (!isInSum && token is { Kind: TokenKind.Number, Length: > 1 } && NumberReader.Read(text.AsSpan(token.Start, token.Length)) is { } number)
            {
                numbers.Add(Write(number));
            }
        }

        return (numbers, money);
    }

    private static IEnumerable<string> Values(PayAmount amount) =>
        new[] { amount.Low, amount.High }.OfType<decimal>().Distinct().Select(value => $"{Write(value)} {amount.Currency}");

    private static string Write(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    private static (HashSet<string> Names, int Words) ReadNames(string text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var (words, capitals, lowers) = (0, 0, 0);
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            var content = text.AsSpan(sentence.Start, sentence.Length);
            var found = new List<string>();
            (capitals, lowers) = (0, 0);
            var isFirst = true;
            var tokenizer = new Tokenizer(content);
            while (tokenizer.Next(out var token))
            {
                words++;
                var word = content.Slice(token.Start, token.Length);
                if (token.Kind == TokenKind.Word && !isFirst && token.Length >= ShortestName)
                {
                    var isCapital = char.IsUpper(word[0]);
                    (capitals, lowers) = isCapital ? (capitals + 1, lowers) : (capitals, lowers + 1);
                    if (isCapital)
                    {
                        found.Add(Folding.Fold(word));
                    }
                }

                isFirst = false;
            }

            // In a heading in capitals, or in a list of names, a capital says nothing.
            if (capitals <= lowers)
            {
                names.UnionWith(found);
            }
        }

        return (names, words);
    }
}
