using System.Diagnostics.CodeAnalysis;
using Bot.Language;

namespace Bot.Answering.Retrieval.Ranking;

/// <summary>Terms of a question by <see cref="TermMark"/>, each with the groups it counts for. Texts are looked through word by word, and nearly every word is none of them: a bit tells so without a search.</summary>
internal sealed class MarkedTerms
{
    // 512 bytes: of a text they let one word in seventy through where the question has sixty terms.
    private const int PlaceBits = 12;
    private const int WordBits = 64;

    private readonly ulong[] _places = new ulong[(1 << PlaceBits) / WordBits];
    private readonly Dictionary<ulong, List<(int Group, float Weight)>> _terms;

    public MarkedTerms(Dictionary<string, List<(int Group, float Weight)>> terms)
    {
        _terms = terms.ToDictionary(term => TermMark.Of(term.Key), term => term.Value);
        foreach (var mark in _terms.Keys)
        {
            _places[Place(mark) / WordBits] |= 1UL << (Place(mark) % WordBits);
        }
    }

    public bool TryGet(ulong mark, [NotNullWhen(true)] out List<(int Group, float Weight)>? groups)
    {
        groups = null;
        return (_places[Place(mark) / WordBits] >> (Place(mark) % WordBits) & 1) != 0 && _terms.TryGetValue(mark, out groups);
    }

    // The upper bits of a mark are the best mixed.
    private static int Place(ulong mark) => (int)(mark >> (WordBits - PlaceBits));
}
