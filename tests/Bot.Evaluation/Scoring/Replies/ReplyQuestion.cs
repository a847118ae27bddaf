using System.Text.Json;
using Bot.Evaluation.Reading;

namespace Bot.Evaluation.Scoring.Replies;

/// <summary>A question with what its reply must and must not do.</summary>
/// <param name="Kind">fact, figure, disputed, smalltalk, …: a group figures are given for.</param>
/// <param name="Expect">answer, abstain, refuse or route_hr.</param>
/// <param name="Accept">Other ends that also pass.</param>
/// <param name="Documents">Articles that must be cited; empty when nothing is to be cited.</param>
/// <param name="Evidence">Verbatim parts of those articles that carry the answer.</param>
/// <param name="MustInclude">Each group needs one of its forms in the reply.</param>
/// <param name="MustNotInclude">Forms that may not be in the reply.</param>
internal sealed record ReplyQuestion(
    string Id,
    string Text,
    string Language,
    string Kind,
    string Expect,
    IReadOnlyList<string> Accept,
    IReadOnlyList<string> Documents,
    IReadOnlyList<string> Evidence,
    IReadOnlyList<IReadOnlyList<string>> MustInclude,
    IReadOnlyList<string> MustNotInclude)
{
    public bool ExpectsAnswer => Expect == "answer";

    public static ReplyQuestion Parse(JsonElement row) => new(
        row.Required("id").Key(), row.Text("text"), row.Text("lang"), row.Text("kind"), row.Text("expect"),
        Texts(row, "accept"), Texts(row, "docs"), Texts(row, "evidence"),
        row.List<IReadOnlyList<string>>("must_include", group => [.. group.EnumerateArray().Select(form => form.GetString() ?? "")]),
        Texts(row, "must_not_include"));

    private static IReadOnlyList<string> Texts(JsonElement row, string name) => row.List(name, value => value.GetString() ?? "");
}
