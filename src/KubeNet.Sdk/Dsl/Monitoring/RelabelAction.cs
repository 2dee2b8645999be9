namespace KubeNet;

/// <summary>What a relabelling does: <c>action</c>. The members have the names of the values in Prometheus.</summary>
public enum RelabelAction
{
    /// <summary>Sets the target label to the replacement if the values match. The default of Prometheus.</summary>
    Replace,

    /// <summary>Drops what does not match.</summary>
    Keep,

    /// <summary>Drops what matches.</summary>
    Drop,

    /// <summary>Sets the target label to a number below the modulus, by the values.</summary>
    HashMod,

    /// <summary>Copies the labels whose names match.</summary>
    LabelMap,

    /// <summary>Removes the labels whose names match.</summary>
    LabelDrop,

    /// <summary>Removes the labels whose names do not match.</summary>
    LabelKeep,

    /// <summary>Sets the target label to the values in lower case.</summary>
    Lowercase,

    /// <summary>Sets the target label to the values in upper case.</summary>
    Uppercase,

    /// <summary>Drops what has a different value from the target label.</summary>
    KeepEqual,

    /// <summary>Drops what has the same value as the target label.</summary>
    DropEqual,
}
