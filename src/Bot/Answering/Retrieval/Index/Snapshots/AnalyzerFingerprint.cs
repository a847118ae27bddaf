using System.Text;
using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Ledger;

namespace Bot.Answering.Retrieval.Index.Snapshots;

/// <summary>What the analysers make of a fixed text, how claims are read, and the words that correct them: an index whose terms come from others must not be searched with these.</summary>
internal static class AnalyzerFingerprint
{
    // Everything the analysers treat apart: elisions, hyphens, capitals, accents, numbers, money, symbols, other scripts.
    private const string Probe =
        "The CEO's staff-wide bonuses weren't $1.5M, 12,000 or 3.5% but €2 000 000; l'État n'a qu'aujourd'hui versé 1,5 M€ à la sage-femme d'Œuvre, soit 79,1 millions de dollars en 2024. "
        + "C++ and R&D at AT&T: U.S. pay ½ up 10x; Straße, naïve, ΑΘΗΝΑ, 東京 500 000 et 3 à 7 millions, 1er trimestre, $300K–$1.2bn, v2.0, a_b, mail@example.com";

    /// <summary>The same for each run of one program, and of every program whose analysers give the same terms.</summary>
    public static uint Value { get; } = Make();

    private static uint Make()
    {
        IEnumerable<string> texts = [Probe, .. Glossary.Load().Concepts.SelectMany(concept => concept.English.Concat(concept.French))];
        var checksum = SnapshotFormat.Checksum(Encoding.UTF8.GetBytes(CorrectionWords.Known), (uint)ClaimReader.Version);
        foreach (var language in new[] { "en", "fr", "" })
        {
            var analyzer = Analyzer.For(language);
            foreach (var text in texts)
            {
                foreach (var term in analyzer.Analyze(text))
                {
                    checksum = SnapshotFormat.Checksum(Encoding.UTF8.GetBytes($"{term.Term}\t{term.Position}\t{(int)term.Kind}\n"), checksum);
                }
            }
        }

        return checksum;
    }
}
