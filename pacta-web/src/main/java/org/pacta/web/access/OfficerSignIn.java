package org.pacta.web.access;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.node.officer.Officer;
import org.pacta.node.officer.Officers;
import org.pacta.node.officer.SignIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Lets the node's own accounts sign in; the principal is the {@link Officer}. */
final class OfficerSignIn implements AuthenticationProvider {
  private final Officers officers;
  private final Clock clock;

  OfficerSignIn(Officers officers, Clock clock) {
    this.officers = officers;
    this.clock = clock;
  }

  @Override
  public @Nullable Authentication authenticate(Authentication typed) {
    String password = String.valueOf(typed.getCredentials());
    return switch (officers.signIn(typed.getName(), password, clock.instant())) {
      case SignIn.Accepted accepted -> signedIn(accepted.officer());
      case SignIn.Refused refused -> throw new BadCredentialsException("name or password");
      case SignIn.Throttled throttled -> throw new ThrottledException(throttled.until());
    };
  }

  private static Authentication signedIn(Officer officer) {
    List<SimpleGrantedAuthority> roles =
        officer.roles().stream()
            .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
            .toList();
    return UsernamePasswordAuthenticationToken.authenticated(officer, null, roles);
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }
}
