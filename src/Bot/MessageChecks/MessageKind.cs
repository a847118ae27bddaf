namespace Bot.MessageChecks;

/// <summary>What may be wrong with a sentence about pay, in the order in which it is shown.</summary>
internal enum MessageKind
{
    /// <summary>It promises somebody pay.</summary>
    Promise,

    /// <summary>It states a figure of pay and names neither who says so nor what HR has approved.</summary>
    Figure,

    /// <summary>It keeps people from talking about their pay.</summary>
    Discourage,

    /// <summary>It tells or compares the pay of a person who works here.</summary>
    Colleague,

    /// <summary>It runs somebody down: a rival, who left, who talked, who asks.</summary>
    Disparage,
}

internal static class MessageKinds
{
    public static IReadOnlyList<MessageKind> All { get; } = Enum.GetValues<MessageKind>();

    /// <summary>As files and JSON name it: promise, figure, discourage, colleague, disparage.</summary>
    public static string Name(this MessageKind kind) => kind switch
    {
        MessageKind.Promise => "promise",
        MessageKind.Figure => "figure",
        MessageKind.Discourage => "discourage",
        MessageKind.Colleague => "colleague",
        _ => "disparage",
    };

    /// <returns>Null where no kind is called so.</returns>
    public static MessageKind? Parse(string name)
    {
        foreach (var kind in All)
        {
            if (kind.Name() == name)
            {
                return kind;
            }
        }

        return null;
    }
}
