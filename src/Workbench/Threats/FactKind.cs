namespace Yuimori.Workbench.Threats;

/// <summary>Kinds of fact that a rule can ask for; each has its own bits in a <see cref="FactSet"/>.</summary>
internal enum FactKind
{
    Kind = 0,
    Layer = 1,
    Role = 2,
    Capacity = 3,
    Interface = 4,
    Environment = 5,
    Medium = 6,
    Protocol = 7,
    Transport = 8,
    Messages = 9,
    Software = 10,
    Asset = 11,
    Purpose = 12,
    Field = 13,
    Contested = 14,
    CrossesZone = 15,
    HarmToLife = 16,
    HarmToProperty = 17,
    HarmToPrivacy = 18,
}
