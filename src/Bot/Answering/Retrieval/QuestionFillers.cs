using System.Text.RegularExpressions;
using Bot.Language;

namespace Bot.Answering.Retrieval;

/// <summary>Finds words of chat that say nothing of what a question is about: "the bit about", "and so on", « au juste », « du coup ».</summary>
internal static partial class QuestionFillers
{
    public static IReadOnlyList<TextSpan> In(string text) => [.. Chat().Matches(text).Select(found => new TextSpan(found.Index, found.Length))];

    [GeneratedRegex(
        @"\b(?:(?:the|that)\s(?:bit|part|stuff|passage)\s(?:about|on|where|with|when)|and\s(?:so\s(?:on|forth)|stuff|all\sthat|such)|or\s(?:something|whatever|so)(?:\slike\sthat)?|by\sany\schance|i\s(?:guess|suppose|reckon|think|assume|believe)|if\si\s(?:got|understood|read)\s(?:it|that)\s(?:right|correctly)|remind\sme|at\sthe\send\sof\sthe\sday|out\sof\scuriosity|quick\s(?:one|question)|help\sme\sout|no\sidea|to\sbe\sclear|for\sthe\srecord|long\sstory\sshort|du\scoup|au\s(?:juste|fait)|en\s(?:gros|vrai)|par\shasard|si\sj['’ ]?ai\sbien\s(?:compris|lu|suivi)|j['’]imagine|je\s(?:crois|suppose|pense)|à\ston\savis|et\s(?:tout\sça|compagnie)|un\struc\s(?:du\sgenre|comme\sça)|le\s(?:passage|truc|bout|morceau)\s(?:sur|où|avec)|au\sbout\sdu\scompte|pour\s(?:être|etre)\sclair|petite\squestion|rappelle(?:z)?[\s-]moi)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Chat();
}
