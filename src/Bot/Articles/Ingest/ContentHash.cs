using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Articles.Ingest;

/// <summary>SHA-256 over everything readers found, so that an article read again is known to be the same.</summary>
internal static class ContentHash
{
    // Raised when passages are cut differently: the next ingest then stores every article anew.
    private const int Revision = 2;

    /// <returns>64 lower-case hexadecimal digits.</returns>
    public static string Of(SourceArticle article)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string[] fields =
        [
            article.Text, article.Title, article.Outlet, article.Author, article.Url ?? "",
            article.Published is { } day ? $"{day.DayNumber}" : "", article.Language, $"{(int)article.Audience}", $"{Revision}",
        ];

        // Each with its length, so that text moved from one field to the next does not hash alike.
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var field in fields)
        {
            var bytes = Encoding.UTF8.GetBytes(field);
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
