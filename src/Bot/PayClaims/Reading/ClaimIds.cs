using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.Articles;
using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>Gives claims their ids: the same as long as kind, amount and words stay the same.</summary>
internal static class ClaimIds
{
    private const int HashBytes = 4;

    public static string Of(ArticleId article, ClaimKind kind, PayAmount? amount, ReadOnlySpan<char> words)
    {
        var content = string.Create(CultureInfo.InvariantCulture, $"{kind}|{amount?.Low:G29}|{amount?.High:G29}|{amount?.Currency}|{Folding.Fold(words)}");
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(content));
        return $"{article.Value}-{Convert.ToHexStringLower(hash.AsSpan(0, HashBytes))}";
    }

    /// <summary>Of claims with the same id the second gets the suffix ".2", and so on.</summary>
    public static PayClaimId Unique(string id, HashSet<string> taken)
    {
        var unique = id;
        for (var i = 2; !taken.Add(unique); i++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{id}.{i}");
        }

        return new PayClaimId(unique);
    }
}
