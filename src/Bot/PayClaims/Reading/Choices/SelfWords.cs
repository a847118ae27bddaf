namespace Bot.PayClaims.Reading.Choices;

/// <summary>By which words a sentence points at whoever speaks, or away: a house's "we" and "here", « chez nous », "I", "they".</summary>
internal static class SelfWords
{
    private static readonly HashSet<string> House = ["we", "our", "ours", "nous", "notre", "nos"];
    private static readonly HashSet<string> Here = ["here", "ici", "us"];
    private static readonly HashSet<string> Own = ["i", "my", "me", "je", "j", "mon", "ma", "mes", "moi", "m"];
    private static readonly HashSet<string> Others = ["they", "their", "them", "ils", "elles", "leur", "leurs", "there"];

    public static string Of(CueSentence sentence)
    {
        string[] found = [Has(House, "we"), Has(Here, "here"), Has(Own, "i"), Has(Others, "they")];
        return string.Concat(found) is { Length: > 0 } words ? words : "no";

        string Has(HashSet<string> words, string name) => sentence.Words.Exists(word => words.Contains(word.Text)) ? name : "";
    }
}
