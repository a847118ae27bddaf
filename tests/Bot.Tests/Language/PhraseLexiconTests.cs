using Bot.Language;

namespace Bot.Tests.Language;

public sealed class PhraseLexiconTests
{
    [Theory]
    [InlineData("en", "Bot.Answering.Meanings.Data.meanings.tsv")]
    [InlineData("fr", "Bot.Answering.Meanings.Data.meanings.tsv")]
    [InlineData("en", "Bot.Answering.Verification.marks.tsv")]
    [InlineData("fr", "Bot.Answering.Verification.marks.tsv")]
    public void What_is_found_by_first_words_is_what_a_look_at_every_phrase_finds(string language, string table)
    {
        var lexicon = PhraseLexicon.Load(table)[language];
        var phrases = EmbeddedTable.Rows(table).Where(row => row[1] == language).SelectMany(row => row[2].Split('|').Select(phrase => new PhraseLexicon.Phrase(phrase.Split(' '), row[0]))).ToList();
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            List<string> words = [.. Enumerable.Range(0, 6).SelectMany(_ => phrases[random.Next(phrases.Count)].Words).Select(Written)];
            for (var at = 0; at < words.Count; at++)
            {
                Assert.Equal(
                    phrases.Where(phrase => phrase.IsAt(words, at)).Select(Shown).Order(StringComparer.Ordinal),
                    lexicon.At(words, at).Select(Shown).Order(StringComparer.Ordinal));
            }
        }

        string Written(string pattern) => pattern == "#" ? "27" : pattern.Replace("*", new[] { "", "x", "es", "ment", "er" }[random.Next(pattern.Length > 1 ? 0 : 1, 5)], StringComparison.Ordinal);

        static string Shown(PhraseLexicon.Phrase phrase) => $"{phrase.Meaning} {string.Join(' ', phrase.Words)}";
    }

    [Fact]
    public void No_phrase_begins_at_a_word_of_nothing() => Assert.Empty(PhraseLexicon.Load("Bot.Answering.Meanings.Data.meanings.tsv")["fr"].At(["", "salaire"], 0));
}
