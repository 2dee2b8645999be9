namespace KubeNet.Diagnosis.Settings;

/// <summary>Which partial sets get constants with the addresses of their Services.</summary>
internal enum AddressChoice
{
    /// <summary>Those whose addresses code may use, as far as the compilation shows it.</summary>
    Reachable,

    /// <summary>All of them.</summary>
    All,

    /// <summary>None.</summary>
    None,
}
