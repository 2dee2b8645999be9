// title: Anonymous types without members
// example: new { }.ToString()
// The text of an anonymous object, also of one without members.
k8s.ConfigMap("x").Data("a", new { }.ToString() + new { A = 1 } + $"{new { }}" + new { B = (string?)null } + new { }.Equals(new { }));
