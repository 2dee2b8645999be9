namespace KubeNet.Evaluation.Native;

/// <summary>How many elements or characters a call makes, known before it is made.</summary>
internal delegate long CallCost(object? receiver, object?[] arguments);
