using System.Text.RegularExpressions;

namespace Bot.Answering.Retrieval;

/// <summary>Finds where a question begins behind words that only lead to it: "Finance here: what …", « Mon équipe aimerait savoir combien … ».</summary>
internal static partial class QuestionPreamble
{
    // What follows must be able to stand alone.
    private const int LeastWords = 4;

    /// <returns>The offset of the question's first character; 0 where nothing leads to it.</returns>
    public static int End(string text)
    {
        foreach (var leading in new[] { Label(), WantingToKnow() })
        {
            if (leading.Match(text) is { Success: true, Length: var length } && text[length..] is var rest && rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= LeastWords && QuestionForm.Asks(rest))
            {
                return length;
            }
        }

        return 0;
    }

    // « Cyberharcèlement : comment lutter ? » opens with its subject, which is searched for: only who asks, of whom, or who talks of it leads to a question.
    [GeneratedRegex(
        @"^(?!(?:what|which|who|how|when|where|why|is|are|did|does|qui|que|quoi|quel|quelle|combien|comment|pourquoi|quand|est)\b)(?=[^:?\d\n]*\b(?:here|ici|quest(?:ion|n)|quick|curious|fyi|hi|hey|hello|bonjour|salut|coucou|curiosité|team|folks|colleagues?|équipe|collègues?|du\scôté|someone|somebody|certains|quelqu['’]un|says?|saying|speak(?:s|ing)?|talk(?:s|ing)?|worr(?:y|ies|ied)|argu(?:e|es|ing)|parle(?:nt)?|dit|disent|s['’]inquiète(?:nt)?|affirme(?:nt)?)\b)[^:?\d\n]{3,90}?\s?:\s+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"^[^:?\n]{0,80}?\b(?:to know|wonder(?:s|ing|ed)?|savoir|(?:se|me) demand(?:e|ent|ait|aient))\s+(?:(?:if|whether|si)\s+)?(?=(?:what|which|who|whose|how|when|where|why|combien|comment|pourquoi|quand|quoi|qui|quels?|quelles?|ce\sque|ce\squ['’]|où)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WantingToKnow();
}
