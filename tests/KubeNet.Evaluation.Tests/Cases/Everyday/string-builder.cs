// title: A `StringBuilder` that is changed in place
// example: sb[0] = '(';
var sb = new StringBuilder("start"); sb.Append(1).Append(' ').Append("x\n").AppendFormat("{0:F1}", 2.25).Insert(0, "<").Replace("x", "yy").AppendJoin(",", [1, 2]).AppendJoin(';', new[] { "a", "b" }); sb.Length -= 1; sb[0] = '('; sb.Append($"{5:D2}|{"q",3}"); sb.Remove(1, 2); sb.Append('z', 3).Append("abc", 1, 1).Append('\n');
k8s.ConfigMap("c1").Data("x", $"{(sb.ToString() + sb.Length + sb[1] + sb.ToString(0, 3))}");
sb.Clear(); 
k8s.ConfigMap("c2").Data("x", $"{(sb.Length + "" + sb)}");
