using System.Text;
using System.Text.RegularExpressions;
using Bot.Storage;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Storage;

public sealed class StorableTextTests
{
    // Escaped, because a compiled attribute cannot hold half a surrogate pair.
    [Theory]
    [InlineData("", "")]
    [InlineData("1,5 M€ 🎉", "1,5 M€ 🎉")]
    [InlineData(@"a\u0000b", "ab")]
    [InlineData(@"half \ud83c", @"half \ufffd")]
    [InlineData(@"\udf89 half", @"\ufffd half")]
    [InlineData(@"\ud83c\ud83c\udf89", @"\ufffd\ud83c\udf89")]
    public void Only_what_no_engine_keeps_is_replaced(string text, string storable) =>
        Assert.Equal(Regex.Unescape(storable), StorableText.Of(Regex.Unescape(text)));

    [Fact]
    public void Any_text_survives_the_way_to_UTF_8_and_back()
    {
        var texts = Gen.Elements('a', 'é', '\0', '\ud83c', '\udf89').ArrayOf().Select(letters => new string(letters));

        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var storable = StorableText.Of(text);
            return !storable.Contains('\0', StringComparison.Ordinal) && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(storable)) == storable;
        }).QuickCheckThrowOnFailure();
    }
}
