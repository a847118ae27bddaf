using Microsoft.AspNetCore.Http;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Bot.Tests.Conventions;

/// <summary>What answers questions knows no channel: another way in or out is then one folder and one file.</summary>
public sealed partial class LayerTests
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    // A folder appears here before its first file does, so that its first file is already held to the line.
    private static readonly string[] ChannelFree = ["Answering", "Articles", "PayClaims", "Language"];

    [Fact]
    public void Types_that_answer_use_no_type_of_a_channel()
    {
        var types = Repository.Program.GetTypes().Where(IsChannelFree).ToList();

        var crossings = types.SelectMany(type => Used(type).Where(KnowsAChannel).Select(used => $"{type} uses {used}"));

        Assert.NotEmpty(types);
        Repository.AssertNone(crossings);
    }

    [Fact]
    public void Sources_that_answer_name_no_channel()
    {
        var files = Repository.Files("src/Bot", "*.cs").Where(file => ChannelFree.Contains(file.Split('/')[2])).ToList();

        Assert.NotEmpty(files);
        Repository.AssertNone(files.Where(file => ChannelWord().IsMatch(Repository.Read(file))));
    }

    [Fact]
    public void A_type_that_names_a_channel_is_noticed()
    {
        var used = Used(typeof(Crossing)).ToList();

        Assert.Contains(typeof(HttpContext), used);
        Assert.True(KnowsAChannel(typeof(HttpContext)));
        Assert.False(KnowsAChannel(typeof(string)));
    }

    private static bool IsChannelFree(Type type) =>
        type.Namespace?.Split('.') is ["Bot", var folder, ..] && ChannelFree.Contains(folder);

    private static bool KnowsAChannel(Type type) =>
        type.FullName is { } name && (name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
            || name.StartsWith("Bot.Channels.", StringComparison.Ordinal)
            || name.Contains("Slack", StringComparison.Ordinal)
            || name.Contains("Teams", StringComparison.Ordinal));

    private static IEnumerable<Type> Used(Type type)
    {
        var members = type.GetMembers(Everything);
        var methods = members.OfType<MethodBase>().ToList();
        IEnumerable<Type?> direct =
        [
            type, type.BaseType, .. type.GetInterfaces(),
            .. members.OfType<FieldInfo>().Select(field => field.FieldType),
            .. members.OfType<PropertyInfo>().Select(property => property.PropertyType),
            .. methods.SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType),
            .. methods.OfType<MethodInfo>().Select(method => method.ReturnType),
            .. methods.SelectMany(method => method.GetMethodBody()?.LocalVariables ?? []).Select(local => local.LocalType),
            .. type.GetCustomAttributesData().Select(attribute => attribute.AttributeType),
        ];
        return direct.OfType<Type>().SelectMany(Open).Distinct();
    }

    private static IEnumerable<Type> Open(Type type) =>
        type.HasElementType ? Open(type.GetElementType()!) : [type, .. type.GetGenericArguments().Where(argument => argument != type).SelectMany(Open)];

    // Short names too: the web SDK imports the namespaces of ASP.NET Core into every file.
    [GeneratedRegex(@"\b(Slack|Teams)\w*|Microsoft\.AspNetCore|Bot\.Channels|\bHttp(Context|Request|Response)\b|\bI(Endpoint|Application)\w*Builder\b|\bTypedResults\b")]
    private static partial Regex ChannelWord();

    /// <summary>What the first test must see.</summary>
    private abstract class Crossing
    {
        public abstract Task<IReadOnlyList<HttpContext>> Ask();
    }
}
