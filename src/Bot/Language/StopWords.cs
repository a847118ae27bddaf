using System.Collections.Frozen;

namespace Bot.Language;

/// <summary>Words that say how a question is put, not what it is about: articles, pronouns, auxiliaries, question words.</summary>
/// <remarks>They stay in the index (a quoted phrase may need them) and are left out of questions as search terms.</remarks>
internal static class StopWords
{
    private static readonly FrozenSet<string> EnglishWords = Set("""
        a about above after again against all also am an and any anybody anyone anything are as at be because been before being
        between both but by can cannot could did do does doing done down during each else ever every few for from further get gets
        getting give given go goes going got had has have having he her here hers herself him himself his how i if in into is isn it
        its itself just know least let like many may me might more most much must my myself no nor not now of off on once one only or
        other our ours out over own please re really said same say says she should so some such tell than that the their theirs them
        themselves then there these they thing things this those through to too true under until up upon us very was way we were what
        when where whether which while who whom whose why will with would yes yet you your yours ve ll don doesn didn hasn wasn won
        according article articles report reported story happen happened whats wats actually exactly roughly approximately piece pieces vs versus
        kind kinds kinda sort sorts sorta smth sth pls plz im ive thats wanna gonna ur thx
        """);

    private static readonly FrozenSet<string> FrenchWords = Set("""
        a afin ai aie aient ainsi alors apres as assez au aucun aucune aura aurait aussi autre autres aux avaient avait avant avec avez
        avoir avons bien c ca car ce ceci cela celle celles celui ces cet cette ceux chaque chez ci combien comme comment d dans de
        depuis des deux donc dont du elle elles en encore entre es est et etaient etait etant ete etes etre eu eux fait faire faut font
        fut h hors ici il ils j je jusque l la laquelle le lequel les lesquelles lesquels leur leurs lors lorsque lui m ma mais me
        meme memes mes moi moins mon n ne ni non nos notre nous on ont ou par parce pas pendant peu peut peuvent plus plusieurs
        pour pourquoi puis puisque qu quand que quel quelle quelles quels qui quoi quoique s sa sans se sera serait ses si soi soit son
        sont sous suis sur t ta te tes toi ton tous tout toute toutes tres tu un une va vers vos votre vous vrai y
        parle parler parlez parles dis dites dire explique expliquez dit selon article articles pkoi pourkoi koi stp svp
        bcp cb jai cest ya keske sorte sortes papier papiers vs versus ki ke kel kelle ds pr jsuis chui
        """);

    /// <param name="folded">Lower case, without accents, not stemmed.</param>
    public static bool Contains(string folded, ReplyLanguage language) => (language == ReplyLanguage.French ? FrenchWords : EnglishWords).Contains(folded);

    private static FrozenSet<string> Set(string words) => words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
