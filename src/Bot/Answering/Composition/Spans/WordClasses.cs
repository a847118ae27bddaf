using System.Collections.Frozen;
using Bot.Language;

namespace Bot.Answering.Composition.Spans;

/// <summary>Tells a word's class: the closed classes by list, the others by capital, digits and ending.</summary>
internal static class WordClasses
{
    private const int ShortestEnding = 4;

    private static readonly FrozenDictionary<string, WordClass> English = Table(
        (WordClass.Article, "the a an this these those its his her their our my your some any each every another"),
        (WordClass.Of, "of s"),
        (WordClass.By, "by"),
        (WordClass.In, "in on at near within across inside outside throughout"),
        (WordClass.Because, "because due thanks owing since"),
        (WordClass.Preposition, "for with from to into onto over under between among through during after before until against about around without toward towards upon as than via per despite including if while like although though unless such"),
        (WordClass.Conjunction, "and or but nor so yet"),
        (WordClass.Relative, "who which that whom whose where when what how why whether"),
        (WordClass.Pronoun, "he she it they we i you him them us me himself herself itself themselves there"),
        (WordClass.Auxiliary, "has have had having do does did will would can could may might must should shall not"),
        (WordClass.Be, "is are was were be been being became become becomes remains"),
        (WordClass.Naming, "called named known titled entitled dubbed nicknamed termed"),
        (WordClass.Adverb, "however therefore moreover thus also then still often only just more most less least very later"),
        (WordClass.Calendar, "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday century centuries spring summer autumn winter"),
        (WordClass.Unit, "years year months month weeks week days day hours hour minutes minute seconds decades km kilometers kilometres miles mile metres meters feet inches tons tonnes kg hectares acres people million billion thousand hundred millions billions thousands hundreds dozen dozens times degrees"),
        (WordClass.Number, "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety half third first second"),
        (WordClass.Currency, "dollars dollar euros euro pounds pound francs usd eur gbp"),
        (WordClass.Percent, "percent percentage"));

    private static readonly FrozenDictionary<string, WordClass> French = Table(
        (WordClass.Article, "le la les l un une des ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes chaque plusieurs quelques certains certaines aucun aucune"),
        (WordClass.Of, "de du d"),
        (WordClass.By, "par"),
        (WordClass.In, "a au aux en dans sur chez pres"),
        (WordClass.Because, "afin car parce grace puisque puisqu pour"),
        (WordClass.Preposition, "sous avec sans vers entre depuis pendant apres avant contre selon lors jusqu jusque malgre parmi comme durant hors outre envers si bien tel telle tels telles"),
        (WordClass.Conjunction, "et ou mais ni donc or"),
        (WordClass.Relative, "qui que qu dont lequel laquelle lesquels lesquelles quand lorsque lorsqu"),
        (WordClass.Pronoun, "il elle ils elles on je j tu nous vous se s me m te t lui eux y n ne c celui celle ceux celles cela ceci celui-ci celle-ci ceux-ci celles-ci"),
        (WordClass.Auxiliary, "a ont avait avaient eut eurent aura auront avoir ayant peut peuvent doit doivent pas"),
        (WordClass.Be, "est sont etait etaient fut furent sera seront serait soit ete etre etant devient deviennent devint demeure reste constitue"),
        (WordClass.Naming, "appele appelee appeles appelees nomme nommee nommes nommees dit dite dits surnomme surnommee intitule intitulee baptise baptisee denomme denommee connu connue"),
        (WordClass.Adverb, "ainsi cependant toutefois enfin egalement aussi alors encore deja toujours souvent plus moins tres puis ensuite surtout"),
        (WordClass.Calendar, "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche siecle siecles printemps ete automne hiver"),
        (WordClass.Unit, "ans an annees annee mois semaines semaine jours jour heures heure minutes secondes km kilometres metres metre m cm hectares ha km2 tonnes tonne kg habitants personnes million millions milliard milliards mille cent cents fois dizaine dizaines centaine centaines milliers degres"),
        (WordClass.Number, "deux trois quatre cinq sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante premier premiere moitie tiers quart"),
        (WordClass.Currency, "euros euro dollars dollar francs franc livres"),
        (WordClass.Percent, "pourcent"));

    /// <param name="isFirst">True where a sentence begins: a capital tells nothing there.</param>
    /// <param name="isFrench">True for a French text.</param>
    public static WordClass Of(ReadOnlySpan<char> word, bool isFirst, bool isFrench)
    {
        if (char.IsAsciiDigit(word[0]))
        {
            return word.Length == 4 && word[0] is '1' or '2' && word.IndexOfAnyExceptInRange('0', '9') < 0 && word[..2] is "20" or "19" or "18" or "17" or "16" or "15" or "14" or "13" or "12" or "11" or "10" ? WordClass.Year : WordClass.Number;
        }

        var isCapital = char.IsUpper(word[0]);
        var folded = Folding.Fold(word);

        // "À" is a preposition and "a" has; a capital inside a sentence is a name, whatever the word, but an article or a month.
        if ((isFrench ? French : English).TryGetValue(folded, out var known) && (!isCapital || isFirst || known is WordClass.Calendar || word.Length == 1))
        {
            return isFrench && folded == "a" && word[0] == 'a' ? WordClass.Auxiliary : known;
        }

        return isCapital ? isFirst ? WordClass.Opening : WordClass.Name
            : word.Length >= ShortestEnding ? Ending(word, isFrench) : WordClass.Plain;
    }

    private static WordClass Ending(ReadOnlySpan<char> word, bool isFrench) => isFrench
        ? word.EndsWith("ment") ? WordClass.Adverb
            : word.EndsWith("er") || word.EndsWith("ir") ? WordClass.Infinitive
            : word.EndsWith("é") || word.EndsWith("ée") || word.EndsWith("és") || word.EndsWith("ées") || word.EndsWith("ant") || word.EndsWith("ait") || word.EndsWith("aient") ? WordClass.Participle : WordClass.Plain
        : word.EndsWith("ly") ? WordClass.Adverb
            : word.EndsWith("ed") || word.EndsWith("ing") ? WordClass.Participle : WordClass.Plain;

    private static FrozenDictionary<string, WordClass> Table(params ReadOnlySpan<(WordClass Class, string Words)> rows)
    {
        var table = new Dictionary<string, WordClass>(StringComparer.Ordinal);
        foreach (var (@class, words) in rows)
        {
            foreach (var word in words.Split(' '))
            {
                table.TryAdd(word, @class);
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
