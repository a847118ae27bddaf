using Bot.Language;

namespace Bot.Answering.Guardrails;

/// <summary>Messages that are not questions about articles.</summary>
internal enum SmallTalkKind
{
    Greeting,
    Thanks,
    Farewell,
    Help,

    /// <summary>"Are you a person?"</summary>
    Identity,

    /// <summary>"What do you know about?"</summary>
    Topics,
}

/// <summary>Recognises greetings, thanks and questions about the bot itself, in either language.</summary>
internal static class SmallTalk
{
    private const int LongestMessage = 80;

    private static readonly (SmallTalkKind Kind, string[] Phrases)[] Whole =
    [
        (SmallTalkKind.Topics, ["what do you know", "what do you know about", "what can i ask", "what can i ask you", "what topics", "which topics", "what articles do you have", "what sources do you have",
            "que sais tu", "que savez vous", "de quoi peux tu parler", "de quoi pouvez vous parler", "tu connais quoi", "quels sujets", "quels articles as tu", "quels articles avez vous", "quelles sont tes sources", "sur quoi peux tu repondre", "sur quoi pouvez vous repondre", "que puis je demander", "qu est ce que je peux demander", "qu est ce que tu sais"]),
        (SmallTalkKind.Help, ["help", "what can you do", "what do you do", "how do you work", "how does this work", "how do i use you", "aide", "aide moi", "aidez moi", "a l aide", "que peux tu faire", "que sais tu faire", "que savez vous faire", "tu sais faire quoi", "tu peux faire quoi", "que pouvez vous faire", "comment ca marche", "comment tu marches", "comment fonctionnes tu", "tu sers a quoi", "a quoi tu sers", "a quoi servez vous", "mode d emploi"]),
        (SmallTalkKind.Identity, ["who are you", "what are you", "are you a bot", "are you a robot", "are you human", "are you a human", "are you an ai", "are you a person", "are you real", "qui es tu", "qui etes vous", "tu es qui", "t es qui", "es tu un robot", "es tu un bot", "es tu une ia", "es tu humain", "etes vous un robot", "etes vous une ia", "etes vous humain", "tu es un robot", "tu es un bot"]),
    ];

    private static readonly Dictionary<SmallTalkKind, HashSet<string>> Words = new()
    {
        [SmallTalkKind.Greeting] = ["hi", "hey", "hello", "hiya", "yo", "greetings", "good", "morning", "afternoon", "evening", "day", "bonjour", "bonsoir", "salut", "coucou", "hola", "slt", "bjr", "how", "are", "you", "ca", "va", "comment", "allez", "vous", "what", "s", "up", "sup"],
        [SmallTalkKind.Thanks] = ["thanks", "thank", "thx", "ty", "cheers", "merci", "mercii", "beaucoup", "so", "much", "a", "lot", "many", "bien", "very", "great", "perfect", "super", "cool", "nice", "ok", "okay", "top", "parfait", "genial", "d", "accord", "you", "helpful", "bot", "mille"],
        [SmallTalkKind.Farewell] = ["bye", "goodbye", "cya", "see", "you", "later", "ciao", "au", "revoir", "a", "bientot", "plus", "tard", "bonne", "journee", "soiree", "good", "night"],
    };

    // A message of filler words alone ("how are you", "a lot") needs one of these to count.
    private static readonly HashSet<string> Telling =
        ["hi", "hey", "hello", "hiya", "yo", "greetings", "morning", "afternoon", "evening", "bonjour", "bonsoir", "salut", "coucou", "hola", "slt", "bjr", "va", "sup", "allez", "thanks", "thank", "thx", "ty", "cheers", "merci", "mercii", "great", "perfect", "super", "cool", "nice", "ok", "okay", "top", "parfait", "genial", "accord", "bye", "goodbye", "cya", "ciao", "revoir", "bientot", "night"];

    /// <returns>Null when the message is a question of its own.</returns>
    public static SmallTalkKind? Recognise(string message)
    {
        if (message.Length > LongestMessage)
        {
            return null;
        }

        var words = Analyzer.For("").Analyze(message.Replace('-', ' ').Replace('\'', ' ').Replace('’', ' ')).DistinctBy(term => term.Position).Select(term => term.Term).ToList();
        if (words.Count == 0)
        {
            // An emoji or a lone mark is a wave of the hand.
            return message.Any(char.IsSurrogate) ? SmallTalkKind.Greeting : null;
        }

        var text = string.Join(' ', words);
        foreach (var (kind, phrases) in Whole)
        {
            if (phrases.Any(phrase => text == phrase || (text.StartsWith(phrase, StringComparison.Ordinal) && words.Count <= phrase.Count(' '.Equals) + 3 && words[^1] is "please" or "stp" or "svp" or "about" or "bot" or "plait" or "vous" or "tu")))
            {
                return kind;
            }
        }

        foreach (var (kind, allowed) in Words)
        {
            if (words.TrueForAll(allowed.Contains) && words.Exists(Telling.Contains))
            {
                return kind;
            }
        }

        return null;
    }
}
