using System.Text.RegularExpressions;

namespace Bot.Answering.Guardrails;

/// <summary>Tells whether a message asks what a text says, whatever is told of oneself around it: "I need a footnote: which document does the sum rest on?".</summary>
internal static partial class TextQuestion
{
    public static bool IsIn(string message) => English().IsMatch(message) || French().IsMatch(message);

    private const string Texts = @"(?:articles?|texts?|pieces?|stor(?:y|ies)|report(?:age)?s?|papers?|corpus|headlines?|body|study|memo|column|documents?|sources?|spokes\w+|photo|picture|image|quote|quotation|survey|clause|figures?|denial)";

    private const string Say = "(?:says?|said|calls?|gives?|names?|prints?|quotes?|mentions?|states?|reports?|claims?|describes?|rests?|covers?|den(?:y|ies|ied)|confirms?|specif(?:y|ies)|attributes?|bear|lean|leans|promises?|cites?|uses?|tells?|puts?)";

    private const string Textes = "(?:articles?|textes?|papiers?|reportages?|titres?|corps|enquêtes?|études?|notes?|mémos?|documents?|sources?|porte-parole|photo|citation|chiffres?|montants?|démenti)";

    private const string Dire = "(?:dit|disent|parlent?|donnent?|citent?|nomment?|précisent?|mentionnent?|décrit|décrivent|reposent?|confirment?|dément|démentent|affirment?|indiquent?|promet|rapportent?|attribue|emploie|évoquent?|écrit)";

    // "Does the piece say", "which document …?", "is that what is written", "who is credited".
    [GeneratedRegex($@"\b(?:does|did|do|is|was|are)\s(?:the|our|this|that|either|any|it|she|he|they)\b[^.?!]{{0,60}}\b{Say}\b|\b(?:which|what|whose)\s(?:\w+\s){{0,2}}{Texts}\b[^.?!]*\?|\bwhat\s(?:does|do|did|is)\s(?:the|our|this|that)\s(?:\w+\s){{0,2}}{Texts}\b|\b(?:is\sthat|is\sit|was\sit)\s(?:what|right|in|written|printed)\b|\bcredited\b|\bbears?\s(?:that|it|this)\sout\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex English();

    // « Le papier dit-il », « sur quel document … ? », « c'est ce qui est écrit », « à qui la photo est créditée ».
    [GeneratedRegex($@"\b(?:l['’]|(?:le|la|les|ce|cet|cette|nos|notre|quels?|quelles?|deuxième|premier|second)\s){Textes}\b[^.?!]{{0,60}}\b{Dire}\b|\b{Dire}(?:-t)?-(?:il|elle|ils|elles)\b|\b(?:que|qu['’]|quoi)\s?{Dire}\s(?:le|la|l['’]|les|au|exactement)|\bce\squi\sest\sécrit\b|\bcrédité\w*\b|\bquel(?:le)?s?\s(?:\w+\s){{0,2}}{Textes}\b[^.?!]*\?|\bdans\s(?:l['’]|le\s|ce\s|cet\s|nos\s)(?:article|papier|texte|articles)\s?(?:\?|ou|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex French();
}
