namespace Bot.Language;

internal sealed record GlossaryConcept(string Id, IReadOnlyList<string> English, IReadOnlyList<string> French);

internal sealed class Glossary
{
    public static Glossary Load() => new();

    public IReadOnlyList<GlossaryConcept> Concepts { get; } = [];
}
