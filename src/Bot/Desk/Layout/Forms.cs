using Bot.Desk.SignIn;

namespace Bot.Desk.Layout;

/// <summary>The parts forms are made of. Each field has its label, and what is wrong with it beneath.</summary>
internal static class Forms
{
    /// <summary>What every form that posts must carry.</summary>
    public static Html Token(DeskVisit visit) => Hidden(DeskForms.FieldName, visit.FormToken);

    public static Html Hidden(string name, string value) => Html.Of($"""<input type="hidden" name="{name}" value="{value}">""");

    /// <param name="hint">Beneath the field; null for none.</param>
    /// <param name="problem">What is wrong with it; null for nothing.</param>
    /// <param name="attributes">More of the input's, ours.</param>
    public static Html Text(string name, string label, string value, string? hint = null, string? problem = null, string type = "text", string attributes = "") => Field(
        name, label, hint, problem, described => Html.Of($"""<input type="{type}" id="{name}" name="{name}" value="{value}"{described} {new Html(attributes)}>"""));

    public static Html Area(string name, string label, string value, int rows, string? hint = null, string? problem = null, string attributes = "") => Field(
        name, label, hint, problem, described => Html.Of($"""<textarea id="{name}" name="{name}" rows="{rows}"{described} {new Html(attributes)}>{"\n"}{value}</textarea>"""));

    public static Html Select(string name, string label, string chosen, IEnumerable<(string Value, string Text)> options, string? hint = null, string? problem = null) => Field(
        name, label, hint, problem, described => Html.Of($"""<select id="{name}" name="{name}"{described}>{options.Select(option => Html.Of($"""<option value="{option.Value}"{Html.If(option.Value == chosen, " selected")}>{option.Text}</option>"""))}</select>"""));

    public static Html Check(string name, string label, bool isChecked) =>
        Html.Of($"""<label class="check"><input type="checkbox" name="{name}" value="1"{Html.If(isChecked, " checked")}> {label}</label>""");

    /// <summary>A button that is a form of its own.</summary>
    public static Html Button(DeskVisit visit, string action, string label, string style = "", params IEnumerable<(string Name, string Value)> values) =>
        Html.Of($"""<form method="post" action="{action}" class="one">{Token(visit)}{values.Select(value => Hidden(value.Name, value.Value))}<button type="submit" class="{style}">{label}</button></form>""");

    private static Html Field(string name, string label, string? hint, string? problem, Func<Html, Html> input)
    {
        string[] described = [.. hint is null ? Array.Empty<string>() : [$"{name}-hint"], .. problem is null ? Array.Empty<string>() : [$"{name}-problem"]];
        var attributes = described.Length == 0 ? Html.None : Html.Of($""" aria-describedby="{string.Join(' ', described)}"{Html.If(problem is not null, " aria-invalid=\"true\"")}""");
        return Html.Of($"""
            <div class="field"><label for="{name}">{label}</label>{input(attributes)}{(hint is null ? Html.None : Html.Of($"""<p class="hint" id="{name}-hint">{hint}</p>"""))}{(problem is null ? Html.None : Html.Of($"""<p class="problem" id="{name}-problem">{problem}</p>"""))}</div>
            """);
    }
}
