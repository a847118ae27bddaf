using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>Finds the names in an article and tells persons, organisations and places apart by how they are written about.</summary>
internal static class NameReader
{
    /// <returns>In the order of the text, without overlaps.</returns>
    public static IReadOnlyList<NameMention> Read(ClaimText text) => Read(text, text.Tokens);

    public static IReadOnlyList<NameMention> Read(ClaimText text, NameTokens tokens)
    {
        var chunks = NameChunks.Find(text, tokens);
        var links = NameLinks.Of(tokens, chunks, text.Article.Title, text.Article.Outlet);
        var mentions = new List<(NameChunk Chunk, NameLinks.Entry Entry)>(chunks.Count);
        var organisationWords = new HashSet<int>();
        foreach (var chunk in chunks.SelectMany(chunk => chunk.InHeading && links.Resolve(chunk) is null ? links.InTitle(tokens, chunk) : [chunk]))
        {
            if (links.Resolve(chunk) is not { } entry)
            {
                continue;
            }

            mentions.Add((chunk, entry));
            if (entry.Kind is NameKind.Organisation or NameKind.Unknown)
            {
                organisationWords.UnionWith(Enumerable.Range(chunk.First, chunk.Words));
            }
        }

        var offices = Offices(tokens, mentions, organisationWords);
        return [.. mentions.Select(mention => Mention(tokens, mention.Chunk, mention.Entry, offices))];
    }

    private static NameMention Mention(NameTokens tokens, NameChunk chunk, NameLinks.Entry entry, Dictionary<string, List<(int At, string? Role, string? Affiliation)>> offices)
    {
        var span = tokens.Span(chunk.First, chunk.Last);
        if (entry.Kind != NameKind.Person || !offices.TryGetValue(entry.Name, out var known))
        {
            return new NameMention(span, entry.Name, entry.Kind) { OrganisationPoints = entry.Points.Organisation - Math.Max(entry.Points.Person, entry.Points.Place) };
        }

        // The office last given before this mention; a title or lead may name a person before saying who it is.
        var role = known.FindLast(office => office.Role is not null && office.At <= chunk.First) is { Role: not null } before ? before : known.Find(office => office.Role is not null);
        var affiliation = role.Affiliation ?? (known.FindLast(office => office.Affiliation is not null && office.At <= chunk.First) is { Affiliation: not null } named ? named : known.Find(office => office.Affiliation is not null)).Affiliation;
        return new NameMention(span, entry.Name, entry.Kind, role.Role, affiliation) { OrganisationPoints = entry.Points.Organisation - Math.Max(entry.Points.Person, entry.Points.Place) };
    }

    private static Dictionary<string, List<(int At, string? Role, string? Affiliation)>> Offices(NameTokens tokens, List<(NameChunk Chunk, NameLinks.Entry Entry)> mentions, HashSet<int> organisationWords)
    {
        var offices = new Dictionary<string, List<(int, string?, string?)>>(StringComparer.Ordinal);
        foreach (var (chunk, entry) in mentions)
        {
            if (entry.Kind != NameKind.Person)
            {
                continue;
            }

            foreach (var role in new[] { NameRoles.Behind(tokens, chunk.Last, organisationWords.Contains), NameRoles.Before(tokens, chunk.First, organisationWords.Contains) })
            {
                if (role is not { } found)
                {
                    continue;
                }

                var affiliation = found.Affiliation < 0 ? null : mentions.Find(mention => mention.Chunk.First <= found.Affiliation && mention.Chunk.Last >= found.Affiliation).Entry?.Name;
                (offices.TryGetValue(entry.Name, out var known) ? known : offices[entry.Name] = []).Add((chunk.First, found.Words, affiliation));
            }
        }

        return offices;
    }
}
