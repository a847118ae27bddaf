using System.Diagnostics;
using Bot.Articles;
using Bot.PayClaims;
using Bot.PayClaims.Ledger;
using Bot.PayClaims.Storing;

namespace Bot.Answering.Retrieval.Index.Snapshots;

/// <summary>An article in a snapshot: its text, its head, which is all but the text and what the columns hold, and its claims.</summary>
internal static class ArticleRecord
{
    // Names of fields have no comma.
    private const char Comma = ',';

    /// <param name="section">Of texts, heads or claims.</param>
    public static void Write(SnapshotSection section, PostingBytes bytes, Article article, ArticlePay pay)
    {
        switch (section)
        {
            case SnapshotSection.Texts:
                SnapshotText.Append(bytes, article.Text);
                break;
            case SnapshotSection.Heads:
                WriteHead(bytes, article);
                break;
            case SnapshotSection.Claims:
                WritePay(bytes, pay);
                break;
            default:
                throw new UnreachableException();
        }
    }

    public static ReadOnlySpan<byte> ReadId(ReadOnlySpan<byte> head)
    {
        var at = 0;
        return SnapshotText.ReadBytes(head, ref at);
    }

    public static Article ReadHead(ReadOnlySpan<byte> head, SegmentTables tables, int article, string text)
    {
        var at = 0;
        var id = SnapshotText.Read(head, ref at);
        var hash = SnapshotText.Read(head, ref at);
        var title = SnapshotText.Read(head, ref at);
        var author = SnapshotText.Read(head, ref at);
        var hasUrl = PostingBytes.Read(head, ref at) == 1;
        var url = SnapshotText.Read(head, ref at);
        var day = (int)PostingBytes.Read(head, ref at);
        return new Article
        {
            Id = new ArticleId(id),
            ContentHash = hash,
            Title = title,
            Author = author,
            Url = hasUrl ? url : null,
            Published = day == 0 ? null : DateOnly.FromDayNumber(day - 1),
            Text = text,
            Outlet = tables.OutletOf(article),
            Language = tables.LanguageCodeOf(article),
            Audience = tables.AudienceOf(article),
            IsSample = tables.Columns.Samples[article] == 1,
            Version = tables.Columns.Versions[article],
        };
    }

    public static ArticlePay ReadPay(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        var count = (int)PostingBytes.Read(bytes, ref at);
        var claims = new List<PayClaim>(count);
        for (var i = 0; i < count; i++)
        {
            var claim = ClaimBody.Read(SnapshotText.Read(bytes, ref at));
            var filled = SnapshotText.Read(bytes, ref at).Split(Comma, StringSplitOptions.RemoveEmptyEntries);
            var curated = SnapshotText.Read(bytes, ref at).Split(Comma, StringSplitOptions.RemoveEmptyEntries);
            if (claim is not null)
            {
                claims.Add(claim with { Filled = filled, Curated = curated });
            }
        }

        var notices = new List<CorrectionNotice>();
        while (at < bytes.Length)
        {
            notices.Add(NoticeRecord.Read(bytes, ref at));
        }

        // A notice knows its figure by its place.
        return new ArticlePay(claims, claims.Count == count ? notices : []);
    }

    private static void WriteHead(PostingBytes bytes, Article article)
    {
        SnapshotText.Write(bytes, article.Id.Value);
        SnapshotText.Write(bytes, article.ContentHash);
        SnapshotText.Write(bytes, article.Title);
        SnapshotText.Write(bytes, article.Author);
        bytes.Write(article.Url is null ? 0u : 1u);
        SnapshotText.Write(bytes, article.Url ?? "");
        bytes.Write((uint)(article.Published is { } day ? day.DayNumber + 1 : 0));
    }

    private static void WritePay(PostingBytes bytes, ArticlePay pay)
    {
        // Of an article without claims there is nothing.
        if (pay.Claims.Count == 0)
        {
            return;
        }

        bytes.Write((uint)pay.Claims.Count);
        foreach (var claim in pay.Claims)
        {
            SnapshotText.Write(bytes, ClaimBody.Write(claim));
            SnapshotText.Write(bytes, string.Join(Comma, claim.Filled));
            SnapshotText.Write(bytes, string.Join(Comma, claim.Curated));
        }

        foreach (var notice in pay.Notices)
        {
            NoticeRecord.Write(bytes, notice);
        }
    }
}
