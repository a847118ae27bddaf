using System.Globalization;
using Bot.PayClaims;
using Bot.PayClaims.Ledger;

namespace Bot.Answering.Retrieval.Index.Snapshots;

/// <summary>A notice of correction in a snapshot.</summary>
internal static class NoticeRecord
{
    public static void Write(PostingBytes bytes, CorrectionNotice notice)
    {
        bytes.Write((uint)notice.Figure);
        bytes.Write((uint)notice.Kind);
        SnapshotText.Write(bytes, notice.Beside);
        SnapshotText.Write(bytes, notice.Opening);
        bytes.Write((uint)notice.TakenBack.Count);
        foreach (var amount in notice.TakenBack)
        {
            SnapshotText.Write(bytes, Write(amount.Low));
            SnapshotText.Write(bytes, Write(amount.High));
            SnapshotText.Write(bytes, amount.Currency ?? "");
        }
    }

    /// <summary>The notice at <paramref name="at"/>, which moves past it.</summary>
    public static CorrectionNotice Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        var figure = (int)PostingBytes.Read(bytes, ref at);
        var kind = (CorrectionKind)PostingBytes.Read(bytes, ref at);
        var beside = SnapshotText.Read(bytes, ref at);
        var opening = SnapshotText.Read(bytes, ref at);
        var takenBack = new PayAmount[(int)PostingBytes.Read(bytes, ref at)];
        for (var i = 0; i < takenBack.Length; i++)
        {
            var (low, high) = (ReadNumber(bytes, ref at), ReadNumber(bytes, ref at));
            takenBack[i] = new PayAmount(low, high, SnapshotText.Read(bytes, ref at) is { Length: > 0 } currency ? currency : null);
        }

        return new CorrectionNotice(figure, kind, beside, opening, takenBack);
    }

    private static string Write(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static decimal? ReadNumber(ReadOnlySpan<byte> bytes, ref int at) =>
        SnapshotText.Read(bytes, ref at) is { Length: > 0 } number ? decimal.Parse(number, CultureInfo.InvariantCulture) : null;
}
