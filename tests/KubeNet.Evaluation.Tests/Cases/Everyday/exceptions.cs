// title: An exception that overrides its message
// example: public override string Message => base.Message + "!";
try { throw new MyEx(3); } catch (MyEx e) { k8s.ConfigMap("a" + e.Code + e.Message.Length + (e is Exception)); }
// types
public sealed class MyEx(int c) : InvalidOperationException($"code {c}") { public int Code { get; } = c; public override string Message => base.Message + "!"; }
