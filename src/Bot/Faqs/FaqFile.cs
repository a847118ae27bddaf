using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Articles;
using Bot.Audit;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Bot.Faqs;

/// <summary>Replies as a YAML file that people read and edit. What is written is read back the same.</summary>
internal static partial class FaqFile
{
    private static readonly ISerializer Writer = new SerializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .ConfigureDefaultValuesHandling(DefaultValuesHandling.OmitNull | DefaultValuesHandling.OmitEmptyCollections)
        .WithDefaultScalarStyle(ScalarStyle.Any)
        .WithEventEmitter(next => new BlockText(next))
        .DisableAliases()
        .Build();

    private static readonly IDeserializer Reader = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();

    /// <summary>Each reply with its newest content, its state, and the history of its versions.</summary>
    public static string Write(IReadOnlyList<Faq> faqs) => Writer.Serialize(new YamlFile { Faqs = [.. faqs.Select(YamlFaq.Of)] });

    /// <returns>The replies in the order of the file: id or null, and content.</returns>
    /// <exception cref="FaqFileException">It is no such file; the message names the place and the mend.</exception>
    public static IReadOnlyList<(FaqId? Id, FaqContent Content)> Read(string yaml)
    {
        try
        {
            var file = Reader.Deserialize<YamlFile?>(yaml);
            return file?.Faqs is { } faqs
                ? [.. faqs.Select((faq, at) => faq?.Read(at) ?? throw new FaqFileException($"Reply {at + 1} is empty; remove the dash or fill it in."))]
                : throw new FaqFileException("The file has no replies; it must begin with faqs: and a list, as faq export writes it.");
        }
        catch (YamlException wrong)
        {
            throw new FaqFileException($"Line {wrong.Start.Line}: {Words(wrong.InnerException?.Message ?? wrong.Message)}");
        }
    }

    // The reader of YAML names our types, which nobody who edits a file knows.
    private static string Words(string problem) => UnknownField().Match(problem) is { Success: true } unknown
        ? $"there is no field {unknown.Groups[1].Value} here. Write the fields as faq export does."
        : problem.Contains(typeof(FaqFile).FullName!, StringComparison.Ordinal) ? "this is no reply or part of one. Write it as faq export does." : problem;

    [GeneratedRegex("^Property '(.+)' not found on type")]
    private static partial Regex UnknownField();

    /// <summary>Writes texts of several lines as blocks, which people can read and edit.</summary>
    private sealed class BlockText(YamlDotNet.Serialization.IEventEmitter next) : YamlDotNet.Serialization.EventEmitters.ChainedEventEmitter(next)
    {
        public override void Emit(ScalarEventInfo eventInfo, IEmitter emitter)
        {
            // Blocks drop spaces at line ends and cannot hold other control characters.
            if (eventInfo.Source.Value is string text && text.Contains('\n', StringComparison.Ordinal) && !text.Any(letter => char.IsControl(letter) && letter != '\n') && !text.Contains(" \n", StringComparison.Ordinal))
            {
                eventInfo.Style = ScalarStyle.Literal;
            }
            else if (eventInfo.Source.Value is string)
            {
                eventInfo.Style = ScalarStyle.DoubleQuoted;
            }

            base.Emit(eventInfo, emitter);
        }
    }

    private sealed class YamlFile
    {
        [YamlMember(DefaultValuesHandling = DefaultValuesHandling.OmitNull)]
        public List<YamlFaq?>? Faqs { get; set; }
    }

    private sealed class YamlFaq
    {
        public string? Id { get; set; }

        public string? State { get; set; }

        public List<YamlText?>? Texts { get; set; }

        public string? Audience { get; set; }

        public string? Country { get; set; }

        public string? Topic { get; set; }

        public string? Owner { get; set; }

        public string? EffectiveFrom { get; set; }

        public string? ReviewBy { get; set; }

        public string? Expires { get; set; }

        /// <summary>For readers; it is not imported.</summary>
        public List<YamlVersion>? History { get; set; }

        public static YamlFaq Of(Faq faq)
        {
            var content = faq.Latest.Content;
            return new YamlFaq
            {
                Id = faq.Id.Value,
                State = StateName(faq.Latest.State),
                Texts = [.. content.Texts.Select(text => new YamlText { Language = text.Language, Question = text.Question, Alternatives = [.. text.Alternatives], Answer = text.Answer })],
                Audience = content.Audience == Articles.Audience.Everyone ? null : content.Audience.ToString().ToLowerInvariant(),
                Country = Filled(content.Country),
                Topic = Filled(content.Topic),
                Owner = Filled(content.Owner),
                EffectiveFrom = IsoDay.Write(content.EffectiveFrom),
                ReviewBy = IsoDay.Write(content.ReviewBy),
                Expires = IsoDay.Write(content.Expires),
                History = [.. faq.Versions.Select(YamlVersion.Of)],
            };
        }

        public (FaqId? Id, FaqContent Content) Read(int at)
        {
            var where = Id is { Length: > 0 } ? Id : $"{at + 1}";
            var content = new FaqContent
            {
                Texts = [.. (Texts ?? []).OfType<YamlText>().Select(text => new FaqText(text.Language ?? "", text.Question ?? "", [.. (text.Alternatives ?? []).OfType<string>()], text.Answer ?? ""))],
                Audience = Audience is null ? Articles.Audience.Everyone
                    : Enum.TryParse<Audience>(Audience, ignoreCase: true, out var audience) && Enum.IsDefined(audience) && !char.IsAsciiDigit(Audience[0]) ? audience
                    : throw new FaqFileException($"Reply {where}: audience is everyone, managers or hr, not \"{Audience}\"."),
                Country = Country ?? "",
                Topic = Topic ?? "",
                Owner = Owner ?? "",
                EffectiveFrom = Day(EffectiveFrom, "effectiveFrom", where),
                ReviewBy = Day(ReviewBy, "reviewBy", where),
                Expires = Day(Expires, "expires", where),
            };
            return (Id is { Length: > 0 } id ? new FaqId(id) : null, content);
        }

        private static string? Filled(string text) => text.Length > 0 ? text : null;

        private static DateOnly? Day(string? text, string field, string where) => text is null or "" ? null
            : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : throw new FaqFileException($"Reply {where}: {field} is a day such as 2026-11-30, not \"{text}\".");
    }

    private sealed class YamlText
    {
        public string? Language { get; set; }

        public string? Question { get; set; }

        public List<string?>? Alternatives { get; set; }

        public string? Answer { get; set; }
    }

    private sealed class YamlVersion
    {
        public int Number { get; set; }

        public string? State { get; set; }

        public string? Written { get; set; }

        public string? Author { get; set; }

        public string? Approved { get; set; }

        public string? Approver { get; set; }

        public string? SecondApprover { get; set; }

        public static YamlVersion Of(FaqVersion version) => new()
        {
            Number = version.Number,
            State = StateName(version.State),
            Written = Instant(version.WrittenAt),
            Author = version.Author.Value,
            Approved = Instant(version.ApprovedAt),
            Approver = version.Approver?.Value,
            SecondApprover = version.SecondApprover?.Value,
        };

        private static string? Instant(DateTimeOffset? at) => at?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
    }

    private static string StateName(FaqState state) => state == FaqState.InReview ? "in review" : state.ToString().ToLowerInvariant();
}

/// <summary>A file of replies is not one.</summary>
internal sealed class FaqFileException(string message) : Exception(message);
