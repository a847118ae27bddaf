using System.Security.Cryptography;

namespace Bot.AllHands;

/// <summary>Names one company meeting.</summary>
internal readonly record struct AllHandsId(string Value)
{
    public override string ToString() => Value;

    public static AllHandsId New() => new(RandomId.Next());
}

/// <summary>Names one question of a meeting: random, so that ids tell no order.</summary>
internal readonly record struct AllHandsQuestionId(string Value)
{
    public override string ToString() => Value;

    public static AllHandsQuestionId New() => new(RandomId.Next());
}

/// <summary>Short random words for addresses.</summary>
internal static class RandomId
{
    private const int Bytes = 10;

    public static string Next() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
}
