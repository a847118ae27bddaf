namespace Bot.Answering.PayQuestions;

/// <summary>Which words of a question one claim says, and which of its names and kinds of people.</summary>
/// <param name="own">For each word of the question 0 to 1: how well the claim itself says it.</param>
internal sealed class WordCover(float[] own)
{
    public float[] Own { get; } = own;

    /// <summary>For each word of the question's subject 0 to 1: how well the claim or what stands around it says it.</summary>
    public float[] There { get; } = new float[own.Length];

    /// <summary>How many names the question has.</summary>
    public int Names { get; set; }

    public int NamesSaid { get; set; }

    /// <summary>Of those whose own pay is asked for.</summary>
    public int PayeesSaid { get; set; }

    /// <summary>Names that only stand near, where nothing speaks against them.</summary>
    public int NamesAround { get; set; }

    /// <summary>How many kinds of people the question has.</summary>
    public int Roles { get; set; }

    public int RolesSaid { get; set; }

    /// <summary>Kinds of people that the claim is said to be on, in its own words or by its fields.</summary>
    public int RolesInClaim { get; set; }

    /// <summary>True when the question asks what one pays and the claim is on what another pays.</summary>
    public bool IsOfOtherPayer { get; set; }

    public SlotState Name => IsOfOtherPayer ? SlotState.Other : Names == 0 ? SlotState.Open : NamesSaid == Names ? SlotState.Same : NamesSaid + NamesAround > 0 ? SlotState.Near : SlotState.Other;
}
