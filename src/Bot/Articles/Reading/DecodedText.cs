namespace Bot.Articles.Reading;

/// <summary>The text a file's bytes stand for, or why they stand for none.</summary>
internal abstract record DecodedText
{
    private DecodedText() { }

    public sealed record Readable(string Text) : DecodedText;

    /// <param name="Reason">What is wrong and what would mend it.</param>
    public sealed record Unreadable(string Reason) : DecodedText;
}
