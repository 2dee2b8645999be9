namespace KubeNet.Rules.Cel.Values;

/// <summary>A value of a library's own type, such as a quantity or an address: only functions read it.</summary>
internal abstract class CelOpaque : CelValue
{
    /// <summary>A boolean, or unknown.</summary>
    public abstract CelValue EqualTo(CelOpaque other);
}
