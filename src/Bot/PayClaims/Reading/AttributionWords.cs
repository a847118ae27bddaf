using System.Collections.Frozen;

namespace Bot.PayClaims.Reading;

/// <summary>Verbs and nouns that tell who speaks and how it is known. Folded.</summary>
internal static class AttributionWords
{
    /// <summary>Finite verbs of saying, and French participles that follow "a", "ont" or "avait".</summary>
    private static readonly FrozenSet<string> Saying = Set("""
        said says say told tells added adds explained explains noted notes argued argues wrote writes stated states confirmed confirms insisted insists acknowledged
        acknowledges admitted admits claimed claims estimated estimates estimate recalled recalls replied replies responded answered announced announces continued continues disclosed
        discloses revealed reveals reported reports suggested suggests recounted declared declares asserted asserts maintained maintains contended denied denies disputed
        disputes rejected rejects refuted refutes dismissed dismisses clarified warned warns stressed stresses emphasised emphasized described describes reckons reckoned believes quipped joked commented testified
        contested contests countered counters conceded concedes puts put calculates calculated
        dit declare explique precise ajoute affirme assure confie indique estime souligne raconte rapporte note observe reconnait admet confirme dement nie conteste refute rappelle repond
        insiste annonce revele avance soutient resume poursuit conclut glisse lache juge considere detaille temoigne plaide tempere nuance ecrit evoque chiffre calcule relate martele
        justifie reconnu admis dementi rappele repondu soutenu poursuivi conclu declarait expliquait precisait affirmait assurait confiait estimait soulignait racontait ajoutait
        disent declarent expliquent precisent ajoutent affirment assurent confient indiquent estiment soulignent racontent rapportent notent confirment dementent contestent nient refutent annoncent
        appris rectifie corrige balaie balaye recuse retorque replique ironise pointe signale
        """);

    /// <summary>What organisations do in reports on pay.</summary>
    public static readonly FrozenSet<string> CorporateActs = Set("""
        pays paid hires hired hiring recruits recruited offers offered employs employed posted posts published publishes acquired acquires launched launches raised raises cut cuts
        granted grants awarded awards poached lured promised promises advertised advertises declined laid negotiated opened signed agreed lists listed plans
        paie paye verse verserait recrute recrutait propose proposait emploie embauche publie affiche debauche promet promettait licencie ouvre accorde octroie versait paierait
        propose-t-il proposerait aurait pratique
        """);

    /// <summary>What only people do.</summary>
    public static readonly FrozenSet<string> PersonalActs = Set("""
        earns earned resigned retired moved joined smiled laughed sighed recalls studied works worked lives negotiated signed
        gagne gagnait touche touchait percoit percevait demissionne travaille travaillait sourit soupire raconte temoigne confie
        """);

    private static readonly string[] InvertedEndings = ["-t-il", "-t-elle", "-t-on", "-t-ils", "-t-elles", "-il", "-elle", "-on", "-ils", "-elles"];

    public static bool IsSaying(string folded) => Saying.Contains(folded) || (Inverted(folded) is { } verb && Saying.Contains(verb));

    /// <returns>The verb of "ajoute-t-elle" or "dit-il"; null for any other word.</returns>
    public static string? Inverted(string folded)
    {
        if (!folded.Contains('-', StringComparison.Ordinal))
        {
            return null;
        }

        foreach (var ending in InvertedEndings)
        {
            if (folded.EndsWith(ending, StringComparison.Ordinal))
            {
                return folded[..^ending.Length];
            }
        }

        return null;
    }

    private static FrozenSet<string> Set(string words) => words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
