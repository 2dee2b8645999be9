namespace KubeNet.Rules.Cel.Syntax;

/// <summary>The text is not an expression, or one that this parser does not take.</summary>
internal sealed class CelSyntaxException(string message) : Exception(message) { }
